import type { Rule } from './page-content.ts'

/** 线段 — a line without its direction: `at` its place, from one end to the other. */
export type Segment = Pick<Rule, 'at' | 'from' | 'to'>

/** Drawn cell by cell a line is a chain of pieces, dotted one of dots: gaps up to this are none. */
const GAP = 5
const SAME_PLACE = 1.5
/** What remains shorter is the joint of two lines, or a dot of a line that runs the other way. */
const SHORTEST = 5

/** Lines this near to each other meet. */
export const NEAR = 2.5

/** 并线 — pieces of one line as one, sorted by place. */
export function joinSegments(rules: readonly Segment[]): readonly Segment[] {
  const byPlace = [...rules].sort((one, other) => one.at - other.at)
  const joined: Segment[] = []
  for (let start = 0; start < byPlace.length; ) {
    const at = byPlace[start]?.at ?? 0
    let end = start
    while (end < byPlace.length && (byPlace[end]?.at ?? 0) - at <= SAME_PLACE) end += 1
    joined.push(...joinLevel(byPlace.slice(start, end)))
    start = end
  }
  return joined.filter(({ from, to }) => to - from >= SHORTEST).sort((one, other) => one.at - other.at)
}

function joinLevel(level: readonly Segment[]): readonly Segment[] {
  const joined: { at: number; from: number; to: number }[] = []
  for (const { at, from, to } of [...level].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    if (last && from <= last.to + GAP) last.to = Math.max(last.to, to)
    else joined.push({ at, from, to })
  }
  return joined
}

/** 按位归线 — for each place the segments that lie there, by where they begin. */
export function segmentsAt(
  segments: readonly Segment[],
  places: readonly number[],
  near: number,
): readonly (readonly Segment[])[] {
  return places.map((place) =>
    segments.filter(({ at }) => Math.abs(at - place) <= near).sort((one, other) => one.from - other.from),
  )
}

/** 覆盖 — the share of the way from one point to another that segments of one place cover; they come sorted. */
export function coverage(level: readonly Segment[], from: number, to: number): number {
  let covered = 0
  let reached = from
  for (const segment of level) {
    const start = Math.max(segment.from, reached)
    const end = Math.min(segment.to, to)
    if (end > start) {
      covered += end - start
      reached = end
    }
  }
  return to > from ? covered / (to - from) : 0
}

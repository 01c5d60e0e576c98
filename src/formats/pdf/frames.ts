import { NEAR, type Segment } from './segments.ts'

/** 线框 — segments that touch, directly or by others: the lines of one table. */
export interface Frame {
  readonly horizontal: readonly Segment[]
  readonly vertical: readonly Segment[]
}

/** 分框 — level and upright lines as frames; those of one table without lines at its sides are put together again. */
export function framesOf(horizontal: readonly Segment[], vertical: readonly Segment[]): readonly Frame[] {
  const isTable = (frame: Frame): boolean => frame.horizontal.length > 0 && frame.vertical.length > 0
  return withOpenSides(touchingFrames(horizontal, vertical)).filter(isTable)
}

function touchingFrames(horizontal: readonly Segment[], vertical: readonly Segment[]): readonly Frame[] {
  const parents = [...horizontal, ...vertical].map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  // Both sorted by place, so that a level line is held only against the upright ones it reaches.
  vertical.forEach((upright, index) => {
    for (let at = firstFrom(horizontal, upright.from - NEAR); at < horizontal.length; at += 1) {
      const level = horizontal[at]
      if (!level || level.at > upright.to + NEAR) break
      if (upright.at >= level.from - NEAR && upright.at <= level.to + NEAR)
        parents[rootOf(horizontal.length + index)] = rootOf(at)
    }
  })
  const frames = new Map<number, { horizontal: Segment[]; vertical: Segment[] }>()
  const frameOf = (index: number): { horizontal: Segment[]; vertical: Segment[] } => {
    const root = rootOf(index)
    const frame = frames.get(root) ?? { horizontal: [], vertical: [] }
    frames.set(root, frame)
    return frame
  }
  for (const [index, segment] of horizontal.entries()) frameOf(index).horizontal.push(segment)
  for (const [index, segment] of vertical.entries()) frameOf(horizontal.length + index).vertical.push(segment)
  return [...frames.values()]
}

function firstFrom(sorted: readonly Segment[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** A heading across a table without lines at its sides parts the lines above it from those below. */
const TALLEST_HEADING = 60

function withOpenSides(frames: readonly Frame[]): readonly Frame[] {
  const open: { frame: Frame; sides: Sides }[] = []
  const closed: Frame[] = []
  for (const frame of frames) {
    const sides = sidesOf(frame)
    const isOpen =
      frame.horizontal.length > 0 && frame.vertical.every(({ at }) => at > sides.left + NEAR && at < sides.right - NEAR)
    if (isOpen) open.push({ frame, sides })
    else closed.push(frame)
  }
  const joined: typeof open = []
  for (const next of open.sort((one, other) => one.sides.top - other.sides.top)) {
    const last = joined.at(-1)
    if (last && areOneTable(last.sides, next.sides)) {
      last.frame = joinFrames(last.frame, next.frame)
      last.sides = sidesOf(last.frame)
    } else {
      joined.push({ ...next })
    }
  }
  return [...closed, ...joined.map(({ frame }) => frame)]
}

interface Sides {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function sidesOf({ horizontal, vertical }: Frame): Sides {
  return {
    left: Math.min(...horizontal.map(({ from }) => from)),
    right: Math.max(...horizontal.map(({ to }) => to)),
    top: Math.min(...horizontal.map(({ at }) => at), ...vertical.map(({ from }) => from)),
    bottom: Math.max(...horizontal.map(({ at }) => at), ...vertical.map(({ to }) => to)),
  }
}

const areOneTable = (above: Sides, below: Sides): boolean =>
  Math.abs(above.left - below.left) <= NEAR &&
  Math.abs(above.right - below.right) <= NEAR &&
  below.top - above.bottom <= TALLEST_HEADING

const joinFrames = (one: Frame, other: Frame): Frame => ({
  horizontal: [...one.horizontal, ...other.horizontal].sort((first, second) => first.at - second.at),
  vertical: [...one.vertical, ...other.vertical].sort((first, second) => first.at - second.at),
})

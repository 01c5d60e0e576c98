import type { TaskLine } from '#contract/schemas/task.ts'

export interface FoundRun {
  readonly text: string
  readonly isFound: boolean
}

/** So many characters before the first found word still show where it stands. */
const BEFORE = 24
const LONGEST = 110

/** 摘句 — the part of a clause around its first found word, cut into found words and what stands between them. */
export function foundRuns({ text, at }: NonNullable<TaskLine['found']>): readonly FoundRun[] {
  const first = at[0]?.[0] ?? 0
  const start = first <= BEFORE ? 0 : first - BEFORE
  const end = Math.min(text.length, start + LONGEST)
  const runs: FoundRun[] = []
  let place = start
  for (const [from, to] of at) {
    if (from < place || to > end) continue
    if (from > place) runs.push({ text: text.slice(place, from), isFound: false })
    runs.push({ text: text.slice(from, to), isFound: true })
    place = to
  }
  if (place < end) runs.push({ text: text.slice(place, end), isFound: false })
  if (start > 0) runs.unshift({ text: '……', isFound: false })
  if (end < text.length) runs.push({ text: '……', isFound: false })
  return runs
}

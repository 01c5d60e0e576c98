/** 相同段 — before[before, before + length) and after[after, after + length) are the same. */
export interface CommonRun {
  readonly before: number
  readonly after: number
  readonly length: number
}

/** Texts further apart than this have hardly anything in common; the memory of the search grows with its square. */
const MOST_EDITS = 1500

/**
 * 最短编辑 — what two sequences have in common when as little as possible is struck out and put in, in order (E. W. Myers,
 * An O(ND) Difference Algorithm, 1986). Of sequences further apart than 1,500 edits only the two ends they share.
 */
export function shortestEdit(before: readonly string[], after: readonly string[]): readonly CommonRun[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const inner = searchMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  const runs = [
    { before: 0, after: 0, length: head },
    ...inner.map((run) => ({ before: run.before + head, after: run.after + head, length: run.length })),
    { before: before.length - tail, after: after.length - tail, length: tail },
  ]
  return runs.filter(({ length }) => length > 0)
}

function searchMiddle(before: readonly string[], after: readonly string[]): readonly CommonRun[] {
  if (before.length === 0 || after.length === 0) return []
  const most = Math.min(before.length + after.length, MOST_EDITS)
  const furthest = new Int32Array(2 * most + 3)
  const middle = most + 1
  const steps: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    steps.push(furthest.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOf(furthest, middle, diagonal, edits)
      let y = x - diagonal
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x += 1
        y += 1
      }
      furthest[middle + diagonal] = x
      if (x >= before.length && y >= after.length) return walkBack(steps, before.length, after.length)
    }
  }
  return []
}

/** Whether a path comes to a diagonal by putting in, from the one above, or by striking out, from the one below. */
function putsIn(furthest: Int32Array, middle: number, diagonal: number, edits: number): boolean {
  if (diagonal === -edits || diagonal === edits) return diagonal === -edits
  return (furthest[middle + diagonal - 1] ?? 0) < (furthest[middle + diagonal + 1] ?? 0)
}

function startOf(furthest: Int32Array, middle: number, diagonal: number, edits: number): number {
  const isPutIn = putsIn(furthest, middle, diagonal, edits)
  return isPutIn ? (furthest[middle + diagonal + 1] ?? 0) : (furthest[middle + diagonal - 1] ?? 0) + 1
}

function walkBack(steps: readonly Int32Array[], beforeLength: number, afterLength: number): readonly CommonRun[] {
  const runs: CommonRun[] = []
  let end = beforeLength
  let diagonal = beforeLength - afterLength
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const furthest = steps[edits] ?? new Int32Array()
    const start = startOf(furthest, edits + 1, diagonal, edits)
    if (end > start) runs.push({ before: start, after: start - diagonal, length: end - start })
    const isPutIn = putsIn(furthest, edits + 1, diagonal, edits)
    end = isPutIn ? start : start - 1
    diagonal += isPutIn ? 1 : -1
  }
  return runs.reverse()
}

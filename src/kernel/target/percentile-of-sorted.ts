/**
 * 百分位数 — of values in ascending order by k = 1 + (n − 1)·p with linear interpolation (HJ 663-2013 A.6); NaN of none.
 * On a typed array too: the draws of a bootstrap sort in place and may not be copied.
 */
export function percentileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[below + 1] ?? low
  return low + (high - low) * (position - below)
}

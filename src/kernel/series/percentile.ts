/**
 * 百分位数 — the p-th percentile (0 ≤ p ≤ 100) of numbers in ascending order by HJ 663 annex A: k = 1 + (n − 1)·p %,
 * s = ⌊k⌋, m = X(s) + (X(s+1) − X(s))·(k − s); null of none. The same as NumPy's `linear` and Excel's PERCENTILE.INC.
 *
 * The position is counted in hundredths, so a whole k is never missed by a rounding error.
 * @example percentileOfSorted(Float64Array.of(10, 20, 30, 40), 95) // 38.5
 */
export function percentileOfSorted(ascending: Float64Array, p: number): number | null {
  const hundredths = (ascending.length - 1) * p
  const below = Math.floor(hundredths / 100)
  const lower = ascending[below]
  if (lower === undefined) return null
  const share = (hundredths - below * 100) / 100
  const upper = ascending[below + 1]
  return share === 0 || upper === undefined ? lower : lower + (upper - lower) * share
}

/** 百分位数 — of numbers in any order. @example percentile([4, 1, 3, 2], 50) // 2.5 */
export function percentile(values: readonly number[], p: number): number | null {
  return percentileOfSorted(Float64Array.from(values).sort(), p)
}

/**
 * 算术平均 — arithmetic mean of numbers in ascending order; null of none. Adding in one fixed order makes the result the
 * same to the last bit whatever order the readings came in.
 */
export function meanOfSorted(ascending: Float64Array): number | null {
  let sum = 0
  for (const value of ascending) sum += value
  return ascending.length === 0 ? null : sum / ascending.length
}

/** 算术平均 — of numbers in any order. @example mean([3, 1, 2]) // 2 */
export function mean(values: readonly number[]): number | null {
  return meanOfSorted(Float64Array.from(values).sort())
}

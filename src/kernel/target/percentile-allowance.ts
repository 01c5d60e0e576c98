import { type AcceptedRange, accepts, type Bound } from './accepted-range.ts'
import { percentileOfSorted } from './percentile-of-sorted.ts'

/**
 * 百分位余量 — days that may lie over the limit until the end of the period. Up to `certain` of them the percentile attains
 * whatever they measured; up to `possible` it depends on how far they and their neighbour lie (interpolation, HJ 663 A.6).
 */
export interface PercentileAllowance {
  readonly certain: number
  readonly possible: number
  readonly used: number
  readonly left: number
  /** 已无法达标 — not even days to come of zero would bring the percentile down to the limit. */
  readonly isLost: boolean
}

/**
 * 百分位余量 — k = 1 + (n − 1)·p over the valid days so far and the days to come, each taken to be valid: of 366 days the
 * 90th percentile allows 36 over the limit for certain (k = 329.5) and one more perhaps. Null without an upper end or days.
 */
export function percentileAllowance(
  range: AcceptedRange,
  p: number,
  values: readonly number[],
  remaining: number,
): PercentileAllowance | null {
  const total = values.length + remaining
  if (range.high === null || total === 0) return null
  const rank = 1 + (total - 1) * p
  const certain = total - Math.ceil(rank - 1e-9)
  const possible = total - Math.floor(rank + 1e-9)
  const used = values.filter((value) => isOver(range.high, value)).length
  const best = [...values, ...Array.from({ length: remaining }, () => 0)].sort((a, b) => a - b)
  return { certain, possible, used, left: certain - used, isLost: !accepts(range, percentileOfSorted(best, p)) }
}

function isOver(high: Bound | null, value: number): boolean {
  return high !== null && !accepts({ low: null, high }, value)
}

import { percentile } from '#kernel/series/percentile.ts'
import { type AcceptedRange, accepts, type Bound } from './accepted-range.ts'

/**
 * 百分位余量 — days that may lie over the limit until the end of the period. Up to `certain` of them the percentile attains
 * whatever they measured; up to `possible` it depends on how far they and their neighbour lie (interpolation, HJ 663 A).
 */
export interface PercentileAllowance {
  readonly certain: number
  readonly possible: number
  readonly used: number
  /** Of the certain ones. */
  readonly left: number
  /** 已无法达标 — not even days to come of zero would bring the percentile down to the limit. */
  readonly isLost: boolean
}

/** 百分位进度 — the valid daily values so far, the days to come, and which percentile (90 for ozone). */
export interface PercentileTally {
  readonly values: readonly number[]
  readonly remaining: number
  readonly percent: number
}

/**
 * 百分位余量 — k = 1 + (n − 1)·p over the valid days so far and the days to come, each taken to be valid: of 366 days the
 * 90th percentile allows 36 over the limit for certain (k = 329.5) and one more perhaps. Null without an upper end or days.
 */
export function percentileAllowance(
  range: AcceptedRange,
  { values, remaining, percent }: PercentileTally,
): PercentileAllowance | null {
  const total = values.length + remaining
  if (range.high === null || total === 0) return null
  // Counted in hundredths, so a whole k is a whole k.
  const hundredths = (total - 1) * percent
  const certain = total - 1 - Math.ceil(hundredths / 100)
  const possible = total - 1 - Math.floor(hundredths / 100)
  const used = values.filter((value) => isOver(range.high, value)).length
  const best = percentile([...values, ...Array.from({ length: remaining }, () => 0)], percent)
  return { certain, possible, used, left: certain - used, isLost: best === null || !accepts(range, best) }
}

function isOver(high: Bound | null, value: number): boolean {
  return !accepts({ low: null, high }, value)
}

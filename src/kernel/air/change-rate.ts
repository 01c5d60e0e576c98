import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'

const DECIMALS = 1

/** 变化 — one decimal, with its unit: percent for concentrations and indexes, percentage points for ratios; 0 is 持平. */
export interface Change {
  readonly value: number
  readonly unit: '%' | '百分点'
}

/**
 * 变化率 — (this − last)/last in percent, of figures as published; negative is an improvement. null when last year's is 0.
 * @example changeRate(72, 46) // +56.5 %
 */
export function changeRate(current: number, previous: number): Change | null {
  if (previous === 0) return null
  return { value: roundHalfEven(((current - previous) / previous) * 100, DECIMALS), unit: '%' }
}

/** 比率变化 — the difference of two percents, in percentage points. @example changePoints(84.4, 85.6) // −1.2 */
export function changePoints(current: number, previous: number): Change {
  return { value: roundHalfEven(current - previous, DECIMALS), unit: '百分点' }
}

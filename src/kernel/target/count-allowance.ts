import type { AcceptedRange } from './accepted-range.ts'

/** 次数余量 — the same for a count that may not exceed a number (fires, exceedances): whole events. */
export interface CountAllowance {
  readonly allowed: number
  readonly used: number
  readonly left: number
}

/** 次数余量 — null when the target sets no upper end, or one below zero that nothing can keep. */
export function countAllowance(range: AcceptedRange, used: number): CountAllowance | null {
  if (range.high === null) return null
  const { value, isInclusive } = range.high
  const whole = Math.floor(value)
  const allowed = whole === value && !isInclusive ? whole - 1 : whole
  return allowed < 0 ? null : { allowed, used, left: allowed - used }
}

/** 尚差次数 — how many more are needed where the target asks for at least a number; null when it does not. */
export function countNeeded(range: AcceptedRange, have: number): number | null {
  if (range.low === null) return null
  const { value, isInclusive } = range.low
  const whole = Math.ceil(value)
  const needed = whole === value && !isInclusive ? whole + 1 : whole
  return Math.max(0, needed - have)
}

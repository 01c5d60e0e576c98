import { type AcceptedRange, accepts } from './accepted-range.ts'

/**
 * 天数进度 — days of a period as they stand: `valid` so far, `used` of them against the target (bad days for a ratio of good
 * ones, heavy days for a ratio of heavy ones), `remaining` days to come.
 */
export interface DayTally {
  readonly valid: number
  readonly used: number
  readonly remaining: number
}

/** used counts against the share (good-day ratio), or is the share (heavy-day ratio). */
export type ShareOf = 'unused' | 'used'

/** 天数余量 — `left` below zero says by how many days the target was missed; isNotional: days to come were counted as valid. */
export interface DayAllowance {
  readonly allowed: number
  readonly used: number
  readonly left: number
  readonly isNotional: boolean
}

/**
 * 余量 — how many days may be lost until the end of the period and the share still attain. The denominator is valid days
 * so far plus the days to come, each taken to be valid; 366 days and 93.5 % leave 23, 0.0 % heavy days leave none (1/366
 * is 0.27 %, printed 0.3). Null when there is no day to divide by, or when not even a faultless period would attain.
 * @example dayAllowance(acceptedRange('>=', 93.5, { kind: 'legal', decimals: 1 }), tally, 'unused')
 */
export function dayAllowance(range: AcceptedRange, tally: DayTally, share: ShareOf): DayAllowance | null {
  const total = tally.valid + tally.remaining
  if (total === 0) return null
  const attains = (used: number): boolean => accepts(range, (100 * (share === 'used' ? used : total - used)) / total)
  if (!attains(0)) return null
  let allowed = 0
  while (allowed < total && attains(allowed + 1)) allowed += 1
  return { allowed, used: tally.used, left: allowed - tally.used, isNotional: tally.remaining > 0 }
}

import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import type { DayCounts } from './air-evaluation.ts'

/** 比率分母 — days with an AQI (as HJ 663 counts), or all days of the calendar (as some bulletins do). */
export type DayDenominator = 'valid' | 'calendar'

/** 比率 — in percent: as reckoned, and rounded to one decimal. */
export interface DayShare {
  readonly raw: number
  readonly rounded: number
}

/** 天数比率 — by both denominators; `denominator` names the one that decides. */
export interface DayRatio {
  readonly ofValid: DayShare
  readonly ofCalendar: DayShare
  readonly denominator: DayDenominator
}

/**
 * 优良天数比率 — share of days with AQI ≤ 100. @example 342 of 366: 93.4 %, 343: 93.7 %
 * null when no day is valid: no share of nothing.
 */
export function goodDayRatio(days: DayCounts, denominator: DayDenominator = 'valid'): DayRatio | null {
  return dayRatio(days.good, days, denominator)
}

/** 重污染天数比率 — share of days with AQI > 200 (重度 and 严重). */
export function heavyDayRatio(days: DayCounts, denominator: DayDenominator = 'valid'): DayRatio | null {
  return dayRatio(days.heavy, days, denominator)
}

function dayRatio(count: number, { valid, calendar }: DayCounts, denominator: DayDenominator): DayRatio | null {
  return valid === 0 ? null : { ofValid: share(count, valid), ofCalendar: share(count, calendar), denominator }
}

function share(count: number, of: number): DayShare {
  const raw = (count / of) * 100
  return { raw, rounded: roundHalfEven(raw, 1) }
}

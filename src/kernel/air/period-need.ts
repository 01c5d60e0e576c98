import { type AirRuleset, type AirValidity, rulesetFor } from '#kernel/air/ruleset.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { addDays, daysInMonth, type LocalDate, localDate } from '#kernel/time/calendar.ts'

/** 有效天数要求 — of every whole month in a period, and of the period. */
export interface PeriodNeed {
  readonly kind: 'year' | 'month' | 'other'
  /** '2026-02' → 25 for each whole month of the period. */
  readonly months: ReadonlyMap<string, number>
  readonly days: number
}

/**
 * 有效天数要求 — a calendar year needs 324 days and 27 in each month, 25 in February; a month its 27 or 25 (GB 3095 table
 * 4). For any other period no text sets a number: its whole months keep theirs, broken ones have none (待核).
 */
export function periodNeed(from: LocalDate, to: LocalDate, validity: AirValidity): PeriodNeed {
  const months = new Map<string, number>()
  const year = Number(from.slice(0, 4))
  for (let month = monthOf(from); month <= monthOf(to); month = nextMonth(month)) {
    if (isWhole(month, from, to)) months.set(month, month.endsWith('-02') ? validity.februaryDays : validity.monthDays)
  }
  if (from === localDate(year, 1, 1) && to === localDate(year, 12, 31))
    return { kind: 'year', months, days: validity.yearDays }
  const days = [...months.values()].reduce((sum, need) => sum + need, 0)
  const isMonth = months.size === 1 && monthOf(from) === monthOf(to)
  return { kind: isMonth ? 'month' : 'other', months, days: Math.max(days, 1) }
}

/** 全期有效天数 — what a whole period asks for, and by which rule. */
export interface ValidDays {
  readonly days: number
  readonly rule: RuleRef
}

/** 全期有效天数要求 — of a period from its first to its last day, by the set in force at its end; 待核 for any but a year. */
export function wholePeriodNeed(from: LocalDate, to: LocalDate, rulesets: readonly AirRuleset[]): ValidDays {
  const { validity } = rulesetFor(rulesets, { kind: 'byDay' }, to).evaluation
  const { kind, days } = periodNeed(from, to, validity)
  return { days, rule: kind === 'year' ? validity.yearRule : { ...validity.yearRule, status: 'unverified' } }
}

/** 有效 — whether the valid days, counted by month, are enough. */
export function meetsPeriodNeed(need: PeriodNeed, byMonth: ReadonlyMap<string, number>): boolean {
  const have = [...byMonth.values()].reduce((sum, days) => sum + days, 0)
  return have >= need.days && [...need.months].every(([month, days]) => (byMonth.get(month) ?? 0) >= days)
}

/** 所在月份 — '2026-03'. */
export function monthOf(day: LocalDate): string {
  return day.slice(0, 7)
}

function lastDay(month: string): LocalDate {
  const [year = 0, ordinal = 1] = month.split('-').map(Number)
  return localDate(year, ordinal, daysInMonth(year, ordinal))
}

function nextMonth(month: string): string {
  return monthOf(addDays(lastDay(month), 1))
}

function isWhole(month: string, from: LocalDate, to: LocalDate): boolean {
  return from <= `${month}-01` && lastDay(month) <= to
}

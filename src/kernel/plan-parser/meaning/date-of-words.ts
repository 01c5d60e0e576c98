import { addDays, daysInMonth, isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import type { DateWords } from './date-words.ts'

/** What fills in a date that does not print its year. */
export interface YearContext {
  readonly year: number | null
  readonly issuedOn: LocalDate | null
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const TEN_DAYS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 }

function dateOf({ year, month, day }: Parts): LocalDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}

const monthEnd = (year: number, month: number): Parts => ({ year, month, day: daysInMonth(year, month) })

/** 前 without a day or an end (6月前) leaves the named month or year out: due by the day before it begins. */
const isBefore = (words: DateWords): boolean => words.part === '' && /前$/.test(words.limit)

function inMonth(words: DateWords, year: number, month: number): LocalDate | null {
  if (month < 1 || month > 12) return null
  if (words.day !== null) return dateOf({ year, month, day: words.day })
  const first = dateOf({ year, month, day: 1 })
  if (isBefore(words)) return first === null ? null : addDays(first, -1)
  const tenth = TEN_DAYS[words.part]
  return dateOf(tenth === undefined ? monthEnd(year, month) : { year, month, day: tenth })
}

function inYear(words: DateWords, year: number): LocalDate | null {
  if (words.month !== null) return inMonth(words, year, words.month)
  if (words.quarter !== null) return dateOf(monthEnd(year, words.quarter * 3))
  if (words.half !== null) return dateOf(monthEnd(year, words.half * 6))
  return dateOf({ year: words.yearEnd === '' && isBefore(words) ? year - 1 : year, month: 12, day: 31 })
}

/** 年份依据 — the year the document is about, else the year it was issued in. */
export function contextYear({ year, issuedOn }: YearContext): number | null {
  return year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)))
}

export function wordsYear(words: DateWords, context: YearContext): number | null {
  if (words.year !== null) return words.year
  const year = contextYear(context)
  return year === null ? null : year + (words.yearsAhead ?? 0)
}

/**
 * 到期日 — the last day the words allow: month ends for a month, 12-31 for a year; null when the year is known
 * neither from the words nor from the document, or when there is no such day.
 */
export function dateOfWords(words: DateWords, context: YearContext): LocalDate | null {
  const year = wordsYear(words, context)
  return year === null ? null : inYear(words, year)
}

import type { LocalDate } from '#kernel/time/calendar.ts'
import { daysInMonth, localDate } from '#kernel/time/calendar.ts'
import { chineseNumber } from './chinese-number.ts'

const NUMERAL = '[〇零一二三四五六七八九十\\d]'
const FULL_DATE = new RegExp(`(${NUMERAL}{4})\\s*年\\s*(${NUMERAL}{1,3})\\s*月\\s*(${NUMERAL}{1,3})\\s*日`)

/** 成文日期 — the first whole date in folded text, in digits or in Chinese numerals; null when there is none or no such day. */
export function readDate(folded: string): LocalDate | null {
  const match = FULL_DATE.exec(folded)
  if (!match) return null
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => chineseNumber(part ?? ''))
  if (year == null || month == null || day == null || year < 1900) return null
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return localDate(year, month, day)
}

const DATE_ALONE = new RegExp(`^[（\\s]*${NUMERAL}{4}\\s*年\\s*${NUMERAL}{1,3}\\s*月\\s*${NUMERAL}{1,3}\\s*日[）\\s]*$`)

/** A line that is a date and nothing else. */
export function isDateLine(folded: string): boolean {
  return DATE_ALONE.test(folded)
}

const YEAR_RANGE = /(?:19|20)\d\d\s*年?\s*[—–\-~～至到]{1,2}\s*(?:19|20)\d\d\s*年/
const YEAR = /((?:19|20)\d\d)\s*年/
const CHINESE_YEAR = /([二一][〇零一二三四五六七八九]{3})年/

/** 年度 — the single year a title names; null when it names none or a range of years. */
export function readYear(folded: string): number | null {
  if (YEAR_RANGE.test(folded)) return null
  const digits = YEAR.exec(folded)?.[1]
  if (digits !== undefined) return Number(digits)
  const numerals = CHINESE_YEAR.exec(folded)?.[1]
  return numerals === undefined ? null : chineseNumber(numerals)
}

/** Whether a title names a range of years, which then has no single year. */
export function hasYearRange(folded: string): boolean {
  return YEAR_RANGE.test(folded)
}

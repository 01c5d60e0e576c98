declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** 日期 — a calendar day 'YYYY-MM-DD' in Asia/Shanghai; sorts and compares as text and cannot shift by a zone. */
export type LocalDate = Branded<'LocalDate'>

/** 时刻 — an ISO 8601 instant with offset, for example 2024-10-15T08:00:00+08:00. */
export type Instant = Branded<'Instant'>

/** 时段 — half-open [start, end). */
export interface Period {
  readonly start: Instant
  readonly end: Instant
}

/** China has kept +08:00 without summer time since 1991; every date Bilan stores is later. */
export const CIVIL_OFFSET_MINUTES = 480

const DAY_MS = 86_400_000
const pad = (value: number, length = 2): string => String(value).padStart(length, '0')

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLocalDate(text: string): text is LocalDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const month = Number(match[2])
  const day = Number(match[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month)
}

/** 构造日期 — throws RangeError when there is no such day; text from outside goes through isLocalDate first. */
export function localDate(year: number, month: number, day: number): LocalDate {
  const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`
  if (!isLocalDate(text)) throw new RangeError(`no such day: ${text}`)
  return text
}

export function isInstant(text: string): text is Instant {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  )
}

/** 时刻构造 — epoch milliseconds to an instant written in Beijing time. */
export function instantOf(epochMs: number): Instant {
  const local = new Date(epochMs + CIVIL_OFFSET_MINUTES * 60_000).toISOString()
  const text = `${local.slice(0, -1)}+08:00`
  if (!isInstant(text)) throw new RangeError(`no such instant: ${epochMs}`)
  return text
}

export function epochMs(instant: Instant): number {
  return Date.parse(instant)
}

/** 所在日期 — the Beijing calendar day an instant falls on. */
export function localDateOf(instant: Instant): LocalDate {
  const text = new Date(epochMs(instant) + CIVIL_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10)
  if (!isLocalDate(text)) throw new RangeError(`no such day: ${text}`)
  return text
}

const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS

/** 相隔天数 — whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const text = new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10)
  if (!isLocalDate(text)) throw new RangeError(`no such day: ${text}`)
  return text
}

/** 较早的一天 — of two days. */
export function earlierDay(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other
}

/** 较晚的一天 — of two days. */
export function laterDay(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other
}

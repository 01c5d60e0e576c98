import type { Label } from '#kernel/label/label.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { type DayIndex, dayIndexOf } from '#kernel/time/day-index.ts'
import type { HolidayYear } from '#kernel/time/holidays.ts'

/**
 * 日历答案 — what the known notices say, or the year whose notice would be needed: a working day is never guessed.
 * `isVerified` false: a notice marked 待核 decided a day of it. `awaits`: the year whose notice, still to be issued, can
 * change a last day of December (the notice of 2023 took 31 December 2022 off); null when none can.
 */
export type CalendarReading<T> =
  | { readonly kind: 'known'; readonly value: T; readonly isVerified: boolean; readonly awaits: number | null }
  | { readonly kind: 'unknown'; readonly year: number }

interface Day {
  readonly works: boolean
  readonly holiday: Label | null
  readonly isVerified: boolean
  readonly awaits: number | null
}

const EPOCH = localDate(1970, 1, 1)
const DAY_MS = 86_400_000
/** No notice since 2007 reached further back into the year before than 29 December (2007, 2018). */
const FIRST_OPEN_DAY_OF_DECEMBER = 29

const WEEKDAYS: readonly Label[] = [
  { zh: '星期日', en: 'Sunday' },
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
]

/** 1970-01-01 was a Thursday. */
const weekdayOf = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7

/** The day, or the year without which nothing can be said of it. A day a notice names is known whatever its year. */
function dayOf(dayNumber: number, { named, knownYears }: DayIndex): Day | number {
  const entry = named.get(dayNumber)
  if (entry) return { works: entry.holiday === null, ...entry, awaits: null }
  const date = new Date(dayNumber * DAY_MS)
  const year = date.getUTCFullYear()
  if (!knownYears.has(year)) return year
  const isOpen = date.getUTCMonth() === 11 && date.getUTCDate() >= FIRST_OPEN_DAY_OF_DECEMBER
  const awaits = isOpen && !knownYears.has(year + 1) ? year + 1 : null
  const weekday = weekdayOf(dayNumber)
  return { works: weekday !== 0 && weekday !== 6, holiday: null, isVerified: true, awaits }
}

function readingOf<T>(date: LocalDate, years: readonly HolidayYear[], value: (day: Day) => T): CalendarReading<T> {
  const day = dayOf(daysBetween(EPOCH, date), dayIndexOf(years))
  if (typeof day === 'number') return { kind: 'unknown', year: day }
  return { kind: 'known', value: value(day), isVerified: day.isVerified, awaits: day.awaits }
}

/**
 * 是否工作日 — whether public bodies work on the day: a weekday that no notice takes off, or a weekend day worked instead
 * (调休上班).
 * @example isWorkingDay('2024-10-12', years) // Saturday, worked: { kind: 'known', value: true, … }
 */
export function isWorkingDay(date: LocalDate, years: readonly HolidayYear[]): CalendarReading<boolean> {
  return readingOf(date, years, ({ works }) => works)
}

/** 休息日名称 — 国庆节假期, 星期六 …; null on a working day. */
export function restDayName(date: LocalDate, years: readonly HolidayYear[]): CalendarReading<Label | null> {
  return readingOf(date, years, ({ works, holiday }) => {
    if (works) return null
    if (holiday) return { zh: `${holiday.zh}假期`, en: `${holiday.en} holiday` }
    return WEEKDAYS[weekdayOf(daysBetween(EPOCH, date))] ?? null
  })
}

/** Walks forward from the day after `from` until `isDone`, counting working days; `days` is how far it went. */
function walk(
  from: LocalDate,
  years: readonly HolidayYear[],
  isDone: (working: number, days: number) => boolean,
): CalendarReading<{ readonly working: number; readonly days: number }> {
  const index = dayIndexOf(years)
  const start = daysBetween(EPOCH, from)
  let working = 0
  let days = 0
  let isVerified = true
  let awaits: number | null = null
  while (!isDone(working, days)) {
    days++
    const day = dayOf(start + days, index)
    if (typeof day === 'number') return { kind: 'unknown', year: day }
    if (day.works) working++
    if (!day.isVerified) isVerified = false
    awaits ??= day.awaits
  }
  return { kind: 'known', value: { working, days }, isVerified, awaits }
}

/**
 * 第 n 个工作日 — the nth working day after `from`; `from` itself is not counted (民法典第二百零一条：开始的当日不计入，
 * 自下一日开始计算). n = 0 is `from`. Throws RangeError when n is no whole number from 0.
 * @example addWorkingDays('2024-09-30', 1, years) // '2024-10-08', after the National Day holiday
 */
export function addWorkingDays(from: LocalDate, n: number, years: readonly HolidayYear[]): CalendarReading<LocalDate> {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  const reading = walk(from, years, (working) => working === n)
  return reading.kind === 'unknown' ? reading : { ...reading, value: addDays(from, reading.value.days) }
}

/**
 * 相隔工作日 — working days after `from` up to and including `to`; negative when `to` is earlier. What is left until a due
 * day: today is not counted, the due day is.
 */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  years: readonly HolidayYear[],
): CalendarReading<number> {
  const isBackward = to < from
  const span = Math.abs(daysBetween(from, to))
  const reading = walk(isBackward ? to : from, years, (_working, days) => days === span)
  if (reading.kind === 'unknown') return reading
  const { working } = reading.value
  return { ...reading, value: isBackward && working > 0 ? -working : working }
}

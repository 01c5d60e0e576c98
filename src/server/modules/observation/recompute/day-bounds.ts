import { addDays, daysInMonth, type Instant, isInstant, type LocalDate, localDate } from '#kernel/time/calendar.ts'

/** 日始 — the first moment of a Beijing day. */
export function startOfDay(day: LocalDate): Instant {
  const text = `${day}T00:00:00.000+08:00`
  if (!isInstant(text)) throw new RangeError(`no such day: ${day}`)
  return text
}

/** The first moment after a Beijing day. */
export function endOfDay(day: LocalDate): Instant {
  return startOfDay(addDays(day, 1))
}

/** 次月首日 — of the month that a day is in. */
export function monthAfter(day: LocalDate): LocalDate {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return addDays(localDate(year, month, 1), daysInMonth(year, month))
}

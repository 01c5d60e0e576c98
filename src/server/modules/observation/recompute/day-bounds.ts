import { addDays, type Instant, isInstant, type LocalDate } from '#kernel/time/calendar.ts'

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

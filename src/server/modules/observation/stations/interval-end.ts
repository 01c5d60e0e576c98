import type { Interval } from '#kernel/observation/observation-table.ts'
import { addDays, daysInMonth, epochMs, type Instant, instantOf, localDateOf } from '#kernel/time/calendar.ts'

const HOUR_MS = 3_600_000

/** 间隔终点 — up to when a reading stands; a sample is of its moment. */
export function endOf(start: Instant, interval: Interval): Instant {
  if (interval === 'sample') return start
  if (interval === 'month') {
    const day = localDateOf(start)
    const [year = 0, month = 1] = day.split('-').map(Number)
    const days = daysInMonth(year, month) - Number(day.slice(8)) + 1
    return instantOf(Date.parse(`${addDays(day, days)}T00:00:00+08:00`))
  }
  const hours = { hour: 1, fourHours: 4, day: 24 }[interval]
  return instantOf(epochMs(start) + hours * HOUR_MS)
}

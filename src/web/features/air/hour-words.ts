import { epochMs, type Instant, instantOf } from '#kernel/time/calendar.ts'

const HOUR_MS = 3_600_000

/** An hour's end: observation times are starts. */
export function addHour(start: Instant): Instant {
  return instantOf(epochMs(start) + HOUR_MS)
}

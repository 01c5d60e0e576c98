import { epochMs, type Instant, instantOf } from '#kernel/time/calendar.ts'

const MINUTE_MS = 60_000
/** Unused for this long, a session ends; with use it slides on … */
export const IDLE_MS = 30 * MINUTE_MS
/** … but never longer than a working day. */
export const ABSOLUTE_MS = 12 * 60 * MINUTE_MS
/** How exactly the last use is remembered: one write a minute instead of one a request. */
const SEEN_MS = MINUTE_MS

export interface SessionTimes {
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
}

/** 会话到期 — the earlier of the idle and the absolute end. */
export function expiresAt({ createdAt, lastSeenAt }: SessionTimes): Instant {
  return instantOf(Math.min(epochMs(lastSeenAt) + IDLE_MS, epochMs(createdAt) + ABSOLUTE_MS))
}

export function isExpired(times: SessionTimes, now: Instant): boolean {
  return epochMs(now) >= epochMs(expiresAt(times))
}

export function shouldNoteSeen({ lastSeenAt }: SessionTimes, now: Instant): boolean {
  return epochMs(now) - epochMs(lastSeenAt) >= SEEN_MS
}

export function msBefore(instant: Instant, milliseconds: number): Instant {
  return instantOf(epochMs(instant) - milliseconds)
}

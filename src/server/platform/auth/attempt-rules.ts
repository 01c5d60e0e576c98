import { epochMs, type Instant, instantOf } from '#kernel/time/calendar.ts'
import type { AttemptKey, Attempts } from './attempt-store.ts'

const MINUTE_MS = 60_000
/** How long failures count, and how long a lock lasts. */
export const LOCK_MS = 15 * MINUTE_MS

/** A whole office may come from one address, so that it may fail more often than one account. */
const FAILURES_ALLOWED: Readonly<Record<AttemptKey['kind'], number>> = { account: 5, address: 20 }

/** Whole minutes until the lock is over, or 0 when there is none. */
export function minutesLocked({ lockedUntil }: Attempts, now: Instant): number {
  return lockedUntil === null ? 0 : Math.max(0, Math.ceil((epochMs(lockedUntil) - epochMs(now)) / MINUTE_MS))
}

/** 计一次 — counts an attempt as failed before its password is looked at, so that guessing in parallel gains nothing. */
export function counted(kind: AttemptKey['kind'], before: Attempts, now: Instant): Attempts {
  const isStale = epochMs(now) - epochMs(before.firstAt) >= LOCK_MS
  const failures = isStale ? 1 : before.failures + 1
  const lockedUntil = failures >= FAILURES_ALLOWED[kind] ? instantOf(epochMs(now) + LOCK_MS) : null
  return { failures, firstAt: isStale ? now : before.firstAt, lockedUntil }
}

/** 退一次 — takes back what a successful attempt was counted as. */
export function uncounted(kind: AttemptKey['kind'], before: Attempts): Attempts {
  const failures = Math.max(0, before.failures - 1)
  return { ...before, failures, lockedUntil: failures >= FAILURES_ALLOWED[kind] ? before.lockedUntil : null }
}

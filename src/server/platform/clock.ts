import { type Instant, instantOf } from '#kernel/time/calendar.ts'

/** 时钟 — the only source of "now" on the server; injected, so that a year can be replayed. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => instantOf(Date.now()) }

/** 固定时钟 — always the given instant, for demonstrations and tests. */
export function fixedClock(at: Instant): Clock {
  return { now: () => at }
}

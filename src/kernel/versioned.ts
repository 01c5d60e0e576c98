import type { Instant } from '#kernel/time/calendar.ts'

/**
 * 版本 — carried by every version of anything. effectiveAt: what moment it is about; knownAt: when the county knew it.
 * "As of T" shows what had knownAt <= T.
 */
export interface Versioned {
  readonly version: number
  readonly effectiveAt: Instant
  readonly knownAt: Instant
  readonly by: string
  readonly reason: string
  readonly isDemo: boolean
}

import type { Instant } from '#kernel/time/calendar.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'

/** 县的当下 — now; a demonstration county lives at its own moment, and what comes to it now it has known then. */
export function momentOf({ asOf }: Pick<CountyScope, 'asOf'>, clock: Clock): Instant {
  return asOf ?? clock.now()
}

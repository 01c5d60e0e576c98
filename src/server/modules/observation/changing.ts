import type { Instant } from '#kernel/time/calendar.ts'
import { lockCounty } from '#server/modules/county/index.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'

/** What changing anything about observations needs. */
export interface ChangeDeps {
  readonly db: Database
  readonly clock: Clock
}

/** Who acts, in which county. */
export interface Acting {
  readonly county: CountyScope
  readonly by: string
}

interface Change<T> {
  readonly result: T
  /** What goes into the chain; null: nothing was different, nothing is written. */
  readonly audit: { readonly action: string; readonly object: string; readonly content: unknown } | null
}

/** 县的当下 — now; a demonstration county lives at its own moment, and what comes to it now it has known then. */
export function momentOf({ asOf }: Pick<CountyScope, 'asOf'>, clock: Clock): Instant {
  return asOf ?? clock.now()
}

/** 变更观测 — one change of a county at a time, with its link in the county's chain, or nothing at all. */
export function change<T>(
  { db, clock }: ChangeDeps,
  { county, by }: Acting,
  work: (tx: Executor, knownAt: Instant) => Promise<Change<T>>,
): Promise<T> {
  return db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const { result, audit } = await work(tx, momentOf(county, clock))
    if (audit) await appendAudit(tx, { countyId: county.id, at: clock.now(), actor: by, ...audit })
    return result
  })
}

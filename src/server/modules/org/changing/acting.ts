import type { Instant } from '#kernel/time/calendar.ts'
import { lockCounty } from '#server/modules/county/index.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'

/** What changing the directory needs. */
export interface OrgDeps {
  readonly db: Database
  readonly clock: Clock
}

/** Who changes the directory of which county. */
export interface Acting {
  readonly county: CountyScope
  readonly by: string
}

interface Change<T> {
  readonly result: T
  /** What goes into the chain; null: nothing was different, nothing is written. */
  readonly audit: { readonly action: string; readonly object: string; readonly content: unknown } | null
}

/** 变更名录 — one change of a county's directory at a time, with its link in the county's chain, or nothing at all. */
export function changeDirectory<T>(
  { db, clock }: OrgDeps,
  { county, by }: Acting,
  work: (tx: Executor, at: Instant) => Promise<Change<T>>,
): Promise<T> {
  return db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const at = clock.now()
    const { result, audit } = await work(tx, at)
    if (audit) await appendAudit(tx, { countyId: county.id, at, actor: by, ...audit })
    return result
  })
}

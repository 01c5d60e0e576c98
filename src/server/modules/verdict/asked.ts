import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { lastClosedDay, momentOf } from '#server/modules/air/index.ts'
import { findCountyBySlug } from '#server/modules/county/index.ts'
import { listPublishedValues, type StationRecord, stationsAsOf } from '#server/modules/observation/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'

export interface VerdictDeps {
  readonly db: Database
  readonly clock: Clock
}

export type PublishedRecord = Awaited<ReturnType<typeof listPublishedValues>>[number]

/** 判定范围 — whose targets, and what the county knew and had at the moment. */
export interface VerdictScope {
  readonly county: CountyScope
  /** As plans print it. */
  readonly countyName: string
  readonly asOf: Instant
  /** Last day that was over at the moment; the running one is not judged. */
  readonly lastDay: LocalDate
  readonly stations: readonly StationRecord[]
  /** Newest first. */
  readonly published: readonly PublishedRecord[]
}

/** 解读所问 — the county at the moment asked for, the one a demonstration stands at, or now. */
export async function scopeOf(
  deps: VerdictDeps,
  county: CountyScope,
  asked: Instant | undefined,
): Promise<VerdictScope> {
  const db: Executor = deps.db.kysely
  const asOf = momentOf(deps, county, asked)
  const scope = { countyId: county.id, asOf }
  return {
    county,
    countyName: (await findCountyBySlug(db, county.slug))?.nameZh ?? '',
    asOf,
    lastDay: lastClosedDay(asOf),
    stations: await stationsAsOf(db, scope),
    published: await listPublishedValues(db, scope),
  }
}

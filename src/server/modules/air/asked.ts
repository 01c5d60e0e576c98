import type { DustHandling } from '#kernel/air/day-report.ts'
import type { AirRulesetKey, EditionChoice } from '#kernel/air/edition.ts'
import {
  addDays,
  earlierDay,
  epochMs,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
} from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { type StationRecord, stationsAsOf } from '#server/modules/observation/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { airProblem } from './errors.ts'

export interface AirDeps {
  readonly db: Database
  readonly clock: Clock
}

/** 所问 — the query of a route as it came. */
export interface AirQuery {
  readonly subject: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly edition: 'byDay' | AirRulesetKey
  readonly asOf?: Instant | undefined
  readonly dust: DustHandling
}

/** 所指 — whose air, over which days, judged how, as known when. */
export interface AirScope {
  readonly county: CountyScope
  /** A station, or the county itself. */
  readonly subjectId: string
  /** The stations the subject's values rest on: itself, or the assessed ones. */
  readonly stations: readonly StationRecord[]
  readonly from: LocalDate
  /** Last day asked for. */
  readonly to: LocalDate
  /** Last day that was over at the moment: the running day is not judged. */
  readonly closedTo: LocalDate
  readonly choice: EditionChoice
  readonly dust: DustHandling
  readonly asOf: Instant
}

/** 本县时刻 — the moment asked for, the one a demonstration stands at, or now. */
export function momentOf(deps: AirDeps, county: CountyScope, asOf: Instant | undefined): Instant {
  return asOf ?? county.asOf ?? deps.clock.now()
}

/** 空气点位 — of a county as known at a moment. */
export async function airStations(
  db: Executor,
  asked: { readonly countyId: string; readonly asOf: Instant },
): Promise<readonly StationRecord[]> {
  return (await stationsAsOf(db, asked)).filter(({ kind }) => kind === 'air')
}

/** 最近一个已结束的日子 — the day before the one the moment falls on; a moment that ends a day ends it. */
export function lastClosedDay(asOf: Instant): LocalDate {
  return addDays(localDateOf(instantOf(epochMs(asOf) + 1)), -1)
}

/** Twelve years of days: more than any page shows, and what may be asked for in one go. */
const MOST_DAYS = 366 * 12

/** 解读所问 — refuses a period that ends before it begins, one too long, an unknown station, and days before any standard. */
export async function scopeOf(deps: AirDeps, county: CountyScope, query: AirQuery): Promise<AirScope> {
  const { from, to, subject, edition, dust } = query
  if (to < from) throw airProblem('PERIOD_REVERSED', { from, to })
  if (addDays(from, MOST_DAYS) <= to) throw airProblem('PERIOD_TOO_LONG', { days: MOST_DAYS })
  const first = AIR_RULESETS_PACK[0]?.validFrom
  if (edition === 'byDay' && first !== undefined && from < first) throw airProblem('NO_EDITION_BEFORE', { first })
  const asOf = momentOf(deps, county, query.asOf)
  const stations = await airStations(deps.db.kysely, { countyId: county.id, asOf })
  const closed = lastClosedDay(asOf)
  return {
    county,
    ...subjectOf(county, subject, stations),
    from,
    to,
    closedTo: earlierDay(to, closed),
    choice: edition === 'byDay' ? { kind: 'byDay' } : { kind: 'fixed', ruleset: edition },
    dust,
    asOf,
  }
}

function subjectOf(
  county: CountyScope,
  subject: string,
  stations: readonly StationRecord[],
): Pick<AirScope, 'subjectId' | 'stations'> {
  if (subject === 'county') return { subjectId: county.id, stations: stations.filter(({ isAssessed }) => isAssessed) }
  const station = stations.find(({ id }) => id === subject)
  if (station === undefined) throw airProblem('AIR_STATION_NOT_FOUND')
  return { subjectId: station.id, stations: [station] }
}

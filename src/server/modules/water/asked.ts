import type { StationKind } from '#kernel/observation/station.ts'
import {
  addDays,
  daysInMonth,
  epochMs,
  type Instant,
  instantOf,
  type LocalDate,
  localDate,
  localDateOf,
} from '#kernel/time/calendar.ts'
import type { StationRecord } from '#server/modules/observation/index.ts'
import { stationsAsOf } from '#server/modules/observation/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { waterProblem } from './errors.ts'

export interface WaterDeps {
  readonly db: Database
  readonly clock: Clock
}

/** 所指 — which county's waters, of which year, as known when. */
export interface WaterScope {
  readonly county: CountyScope
  readonly year: number
  readonly asOf: Instant
}

/** 解读所问 — the moment asked for, the one a demonstration stands at, or now. */
export function scopeOf(
  deps: WaterDeps,
  county: CountyScope,
  { year, asOf }: { readonly year: number; readonly asOf?: Instant | undefined },
): WaterScope {
  return { county, year, asOf: asOf ?? county.asOf ?? deps.clock.now() }
}

/** 水体点位 — of some kinds, as known at the moment, in the county's order. */
export async function placesOf(
  db: Executor,
  { county, asOf }: WaterScope,
  kinds: readonly StationKind[],
): Promise<readonly StationRecord[]> {
  const stations = await stationsAsOf(db, { countyId: county.id, asOf })
  return stations.filter(({ kind }) => kinds.includes(kind))
}

const WATER_KINDS: readonly StationKind[] = ['riverSection', 'waterSource', 'functionZone', 'blackWater']

/** 点位或报错 — one water by its id. */
export async function placeOrThrow(db: Executor, scope: WaterScope, stationId: string): Promise<StationRecord> {
  const place = (await placesOf(db, scope, WATER_KINDS)).find(({ id }) => id === stationId)
  if (place === undefined) throw waterProblem('WATER_PLACE_NOT_FOUND')
  return place
}

/** 年内一月 — its first day, and whether it was over at the moment. */
export interface YearMonth {
  readonly month: LocalDate
  readonly isOver: boolean
}

/** 年内月份 — the months of a year that have begun by the moment; a moment that ends a month's last day ends the month. */
export function monthsOf({ year, asOf }: Pick<WaterScope, 'year' | 'asOf'>): readonly YearMonth[] {
  const today = localDateOf(asOf)
  const next = localDateOf(instantOf(epochMs(asOf) + 1))
  return Array.from({ length: 12 }, (_, index) => {
    const month = localDate(year, index + 1, 1)
    return { month, isOver: addDays(month, daysInMonth(year, index + 1)) <= next }
  }).filter(({ month }) => month <= today)
}

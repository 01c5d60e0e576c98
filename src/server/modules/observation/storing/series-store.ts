import type { Factor, UnitCode } from '#kernel/observation/factor.ts'
import type { Interval } from '#kernel/observation/observation-table.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'

export interface Series {
  readonly id: string
  readonly stationId: string
  readonly factor: Factor
  readonly interval: Interval
  readonly unit: UnitCode
}

interface Owner {
  readonly countyId: string
  readonly isDemo: boolean
}

/** 序列 — one a station, factor and interval; those wanted that the county lacks are made. */
export async function ensureSeries(
  tx: Executor,
  owner: Owner,
  wanted: readonly Omit<Series, 'id'>[],
): Promise<readonly Series[]> {
  if (wanted.length === 0) return []
  const rows = wanted.map(({ stationId, ...series }) => ({
    county_id: owner.countyId,
    series_id: newId(),
    station_id: stationId,
    ...series,
    is_demo: owner.isDemo,
  }))
  await tx
    .withTables<ObservationTables>()
    .insertInto('series')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['county_id', 'station_id', 'factor', 'interval']).doNothing())
    .execute()
  return listSeries(tx, { countyId: owner.countyId, stationIds: [...new Set(wanted.map((one) => one.stationId))] })
}

export function listSeries(
  db: Executor,
  { countyId, stationIds }: { readonly countyId: string; readonly stationIds: readonly string[] },
): Promise<readonly Series[]> {
  if (stationIds.length === 0) return Promise.resolve([])
  return db
    .withTables<ObservationTables>()
    .selectFrom('series')
    .select(['series_id as id', 'station_id as stationId', 'factor', 'interval', 'unit'])
    .where('county_id', '=', countyId)
    .where('station_id', 'in', stationIds)
    .execute()
}

import type { Factor, UnitCode } from '#kernel/observation/factor.ts'
import type { Interval } from '#kernel/observation/observation-table.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

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

/** 登记序列 — those made beforehand; another that came meanwhile for the same station, factor and interval is an error. */
export async function insertSeries(tx: Executor, owner: Owner, series: readonly Series[]): Promise<void> {
  if (series.length === 0) return
  const rows = series.map(({ id, stationId, ...said }) => ({
    county_id: owner.countyId,
    series_id: id,
    station_id: stationId,
    ...said,
    is_demo: owner.isDemo,
  }))
  await tx.withTables<ObservationTables>().insertInto('series').values(rows).execute()
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

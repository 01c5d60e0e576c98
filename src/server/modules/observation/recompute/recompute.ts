import type { StationKind } from '#kernel/observation/station.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { groupBy } from '#server/modules/observation/group-by.ts'
import { type StationRecord, stationsAsOf } from '#server/modules/observation/stations/station-store.ts'
import type { AffectedDay } from '#server/modules/observation/storing/store-request.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { replaceAirDays } from './air-day-store.ts'
import { countyDays } from './county-days.ts'
import { stationDays } from './station-days.ts'
import { recomputeWaterMonths } from './water-months.ts'

interface Recomputing {
  readonly countyId: string
  readonly isDemo: boolean
  readonly knownAt: Instant
  readonly affected: readonly AffectedDay[]
}

/** 重算结果 — days of stations and of the county, and months of water, that came out otherwise than they stood. */
export interface Recomputed {
  readonly stationDays: number
  readonly countyDays: number
  readonly waterMonths: number
}

const WATER_KINDS: readonly StationKind[] = ['riverSection', 'waterSource', 'functionZone', 'blackWater']

/**
 * 重算受影响时段 — what is computed from readings, for the affected station-days alone, in the transaction that stored them:
 * nobody sees readings without what follows from them. What stood is closed and stays readable as of its time.
 */
export async function recompute(tx: Executor, recomputing: Recomputing): Promise<Recomputed> {
  const { countyId, knownAt, affected } = recomputing
  const byStation = groupBy(affected, ({ stationId }) => stationId)
  const stations = await stationsAsOf(tx, { countyId, asOf: knownAt })
  const counted = { stationDays: 0, waterMonths: 0 }
  for (const station of stations) {
    const days = (byStation.get(station.id) ?? []).map(({ day }) => day)
    if (days.length === 0) continue
    if (station.kind === 'air') {
      const changed = await stationDays(tx, recomputing, { station, days })
      await replaceAirDays(tx, recomputing, changed)
      counted.stationDays += changed.length
    } else if (WATER_KINDS.includes(station.kind)) {
      counted.waterMonths += await recomputeWaterMonths(tx, recomputing, { station, days })
    }
  }
  const days = airDays(stations, affected)
  const changed = days.length === 0 ? [] : await countyDays(tx, recomputing, { stations, days })
  await replaceAirDays(tx, recomputing, changed)
  return { ...counted, countyDays: changed.length }
}

function airDays(stations: readonly StationRecord[], affected: readonly AffectedDay[]): readonly LocalDate[] {
  const air = new Set(stations.filter(({ kind }) => kind === 'air').map(({ id }) => id))
  return [...new Set(affected.filter(({ stationId }) => air.has(stationId)).map(({ day }) => day))]
}

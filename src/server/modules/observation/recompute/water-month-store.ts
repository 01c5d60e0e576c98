import { sql } from 'kysely'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { MonthReadings } from '#kernel/water/month-readings.ts'
import type { ObservationTables, Stage } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 水质月数据行 — one place in one month, with the stage and the hash of what it was computed from. */
export interface WaterMonthRecord extends MonthReadings {
  readonly stationId: string
  /** First day of the month. */
  readonly month: LocalDate
  readonly stage: Stage
  readonly inputsHash: string
}

interface Asked {
  readonly countyId: string
  readonly stationIds: readonly string[]
  /** First days of the first and of the last month. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

/** 取水质月数据 — of stations over months, as known at a moment, by station and month. */
export async function readWaterMonths(db: Executor, asked: Asked): Promise<readonly WaterMonthRecord[]> {
  const { countyId, stationIds, from, to, asOf } = asked
  if (stationIds.length === 0) return []
  const rows = await db
    .withTables<ObservationTables>()
    .selectFrom('water_month')
    .select(['station_id as stationId', 'month', 'stage', 'inputs_hash as inputsHash', 'readings'])
    .where('county_id', '=', countyId)
    .where('station_id', 'in', stationIds)
    .where('month', '>=', from)
    .where('month', '<=', to)
    .where('known_at', '<=', asOf)
    .where((on) => on.or([on('known_until', 'is', null), on('known_until', '>', asOf)]))
    .orderBy('station_id')
    .orderBy('month')
    .execute()
  return rows.map(({ readings, ...row }) => ({ ...row, ...readings }))
}

interface Owner {
  readonly countyId: string
  readonly isDemo: boolean
  readonly knownAt: Instant
}

/** 换上水质月数据 — rows in force are closed and the new ones follow; one that held for no time at all goes. */
export async function replaceWaterMonths(
  tx: Executor,
  owner: Owner,
  records: readonly WaterMonthRecord[],
): Promise<void> {
  if (records.length === 0) return
  const { countyId, knownAt, isDemo } = owner
  const given = sql`unnest(${records.map((one) => one.stationId)}::uuid[], ${records.map((one) => one.month)}::date[])
    as g (station_id, month)`
  await sql`
    delete from water_month w using ${given}
    where w.county_id = ${countyId} and w.station_id = g.station_id and w.month = g.month
      and w.known_at = ${knownAt}`.execute(tx)
  await sql`
    update water_month w set known_until = ${knownAt} from ${given}
    where w.county_id = ${countyId} and w.station_id = g.station_id and w.month = g.month
      and w.known_until is null`.execute(tx)
  const rows = records.map(({ stationId, month, stage, inputsHash, readings, sources }) => ({
    county_id: countyId,
    station_id: stationId,
    month,
    known_at: knownAt,
    known_until: null,
    readings: JSON.stringify({ readings, sources }),
    stage,
    inputs_hash: inputsHash,
    is_demo: isDemo,
  }))
  await tx.withTables<ObservationTables>().insertInto('water_month').values(rows).execute()
}

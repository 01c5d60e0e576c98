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

/** 换上水质月数据 — the row in force is closed and the new one follows; one that held for no time at all goes. */
export async function replaceWaterMonth(tx: Executor, owner: Owner, record: WaterMonthRecord): Promise<void> {
  const { countyId, knownAt, isDemo } = owner
  const { stationId, month, stage, inputsHash, readings, sources } = record
  const tables = tx.withTables<ObservationTables>()
  const key = { county_id: countyId, station_id: stationId, month }
  await tables
    .deleteFrom('water_month')
    .where((on) => on.and({ ...key, known_at: knownAt }))
    .execute()
  await tables
    .updateTable('water_month')
    .set({ known_until: knownAt })
    .where((on) => on.and(key))
    .where('known_until', 'is', null)
    .execute()
  const computed = { readings: JSON.stringify({ readings, sources }), stage, inputs_hash: inputsHash }
  const row = { ...key, ...computed, known_at: knownAt, known_until: null, is_demo: isDemo }
  await tables.insertInto('water_month').values(row).execute()
}

import { sql } from 'kysely'
import { AIR_DAY_FACTORS, type AirDay, type AirDayFactor, type AirDayValue } from '#kernel/air/air-day.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { ObservationTables, Stage } from '#server/modules/observation/tables.ts'
import { bulkLoad } from '#server/platform/db/bulk-load.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 日数据行 — the day of one subject, with the stage and the hash of what it was computed from. */
export interface AirDayRecord extends AirDay {
  /** A station, or the county itself. */
  readonly subjectId: string
  readonly stage: Stage
  readonly inputsHash: string
}

interface Asked {
  readonly countyId: string
  readonly subjectIds: readonly string[]
  /** Both days included. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

/** 取日数据 — of subjects over days, as known at a moment, by subject and day. */
export async function readAirDays(db: Executor, asked: Asked): Promise<readonly AirDayRecord[]> {
  const { countyId, subjectIds, from, to, asOf } = asked
  if (subjectIds.length === 0) return []
  const rows = await db
    .withTables<ObservationTables>()
    .selectFrom('air_day')
    .select(['subject_id as subjectId', 'day', 'stage', 'inputs_hash as inputsHash', 'value', 'have', 'flags'])
    .where('county_id', '=', countyId)
    .where('subject_id', 'in', subjectIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('known_at', '<=', asOf)
    .where((on) => on.or([on('known_until', 'is', null), on('known_until', '>', asOf)]))
    .orderBy('subject_id')
    .orderBy('day')
    .execute()
  return rows.map(({ value, have, flags, ...row }) => ({ ...row, values: valuesOf({ value, have, flags }) }))
}

const VALID = 1
const NOT_MONITORED = 2
const EXCLUDED = 4

interface Arrays {
  readonly value: readonly (number | null)[]
  readonly have: readonly number[]
  readonly flags: readonly number[]
}

function valuesOf({ value, have, flags }: Arrays): AirDay['values'] {
  const of = (at: number): AirDayValue => {
    const flag = flags[at] ?? 0
    return {
      value: value[at] ?? null,
      have: have[at] ?? 0,
      isValid: (flag & VALID) !== 0,
      isNotMonitored: (flag & NOT_MONITORED) !== 0,
      isExcluded: (flag & EXCLUDED) !== 0,
    }
  }
  const at = (factor: AirDayFactor) => of(AIR_DAY_FACTORS.indexOf(factor))
  return {
    so2: at('so2'),
    no2: at('no2'),
    co: at('co'),
    pm10: at('pm10'),
    pm25: at('pm25'),
    o3Mda8: at('o3Mda8'),
    o3Hour: at('o3Hour'),
  }
}

function arraysOf({ values }: AirDay): Arrays {
  const listed = AIR_DAY_FACTORS.map((factor) => values[factor])
  return {
    value: listed.map(({ value }) => value),
    have: listed.map(({ have }) => have),
    flags: listed.map(
      ({ isValid, isNotMonitored, isExcluded }) =>
        (isValid ? VALID : 0) + (isNotMonitored ? NOT_MONITORED : 0) + (isExcluded ? EXCLUDED : 0),
    ),
  }
}

interface Owner {
  readonly countyId: string
  readonly isDemo: boolean
  readonly knownAt: Instant
}

const COLUMNS = [
  'county_id',
  'subject_id',
  'day',
  'known_at',
  'value',
  'have',
  'flags',
  'stage',
  'inputs_hash',
  'is_demo',
]

/** 换上日数据 — rows in force for these days are closed, the new ones follow; one that held for no time at all goes. */
export async function replaceAirDays(tx: Executor, owner: Owner, days: readonly AirDayRecord[]): Promise<void> {
  if (days.length === 0) return
  const { countyId, knownAt, isDemo } = owner
  const given = sql`unnest(${days.map((one) => one.subjectId)}::uuid[], ${days.map((one) => one.day)}::date[])
    as g (subject_id, day)`
  await sql`
    delete from air_day a using ${given}
    where a.county_id = ${countyId} and a.subject_id = g.subject_id and a.day = g.day and a.known_at = ${knownAt}`.execute(
    tx,
  )
  await sql`
    update air_day a set known_until = ${knownAt} from ${given}
    where a.county_id = ${countyId} and a.subject_id = g.subject_id and a.day = g.day and a.known_until is null`.execute(
    tx,
  )
  const rows = days.map((one) => {
    const { value, have, flags } = arraysOf(one)
    return [countyId, one.subjectId, one.day, knownAt, value, have, flags, one.stage, one.inputsHash, isDemo]
  })
  await bulkLoad(tx, { table: 'air_day', columns: COLUMNS, rows })
}

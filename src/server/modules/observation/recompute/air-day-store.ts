import { sql } from 'kysely'
import { AIR_DAY_FACTORS, type AirDay } from '#kernel/air/air-day.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { Stage } from '#server/modules/observation/tables.ts'
import { bulkLoad } from '#server/platform/db/bulk-load.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { AIR_DAY_LINE, airDayArrays, LINE_END, parseAirDayLine } from './air-day-line.ts'

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

/**
 * 取日数据 — of subjects over days, as known at a moment, by subject and day. One row a subject, a line a day: a year of
 * twenty stations as rows of their own takes the embedded engine three times as long to hand over.
 */
export async function readAirDays(db: Executor, asked: Asked): Promise<readonly AirDayRecord[]> {
  const { countyId, subjectIds, from, to, asOf } = asked
  if (subjectIds.length === 0) return []
  const { rows } = await sql<{ subjectId: string; lines: string }>`
    select subject_id as "subjectId", string_agg(${AIR_DAY_LINE}, ${LINE_END} order by day) as lines from air_day
    where county_id = ${countyId} and subject_id = any(${subjectIds}::uuid[]) and day between ${from} and ${to}
      and known_at <= ${asOf} and (known_until is null or known_until > ${asOf})
    group by subject_id order by subject_id`.execute(db)
  return rows.flatMap(({ subjectId, lines }) =>
    lines.split(LINE_END).map((line) => ({ subjectId, ...parseAirDayLine(line) })),
  )
}

/** Means and the maximum hour count hours, each factor once; the 8-hour means are of the same hours as the maximum. */
const HOURLY = AIR_DAY_FACTORS.flatMap((factor, at) => (factor === 'o3Mda8' ? [] : [at + 1]))

/** 小时值个数 — of each subject over days, as known at a moment; added up where the rows are. */
export async function countAirHours(db: Executor, asked: Asked): Promise<ReadonlyMap<string, number>> {
  const { countyId, subjectIds, from, to, asOf } = asked
  const have = sql.join(
    HOURLY.map((at) => sql`have[${sql.lit(at)}]`),
    sql` + `,
  )
  const { rows } = await sql<{ subjectId: string; hours: number }>`
    select subject_id as "subjectId", sum(${have})::int as hours from air_day
    where county_id = ${countyId} and subject_id = any(${subjectIds}::uuid[]) and day between ${from} and ${to}
      and known_at <= ${asOf} and (known_until is null or known_until > ${asOf})
    group by subject_id`.execute(db)
  return new Map(rows.map(({ subjectId, hours }) => [subjectId, hours]))
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
    const { value, have, flags } = airDayArrays(one)
    return [countyId, one.subjectId, one.day, knownAt, value, have, flags, one.stage, one.inputsHash, isDemo]
  })
  await bulkLoad(tx, { table: 'air_day', columns: COLUMNS, rows })
}

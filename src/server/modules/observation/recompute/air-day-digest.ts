import { sql } from 'kysely'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'

interface Asked {
  readonly countyId: string
  readonly subjectId: string
  /** Both days included. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

/** 日数据摘要 — which days there are and what each was computed from: the same digest, the same values. */
export interface AirDayDigest {
  /** SM3 over the hashes of the rows, in order of days. */
  readonly inputsHash: string
  readonly daysHash: string
}

/** 取日数据摘要 — of one subject over days, as known at a moment: a thousand rows in the time of reading one. */
export async function readAirDayDigest(db: Executor, asked: Asked): Promise<AirDayDigest> {
  const { countyId, subjectId, from, to, asOf } = asked
  const { rows } = await sql<{ days: string | null; inputs: string | null }>`
    select string_agg(day::text, ' ' order by day) as days, string_agg(inputs_hash, E'\\n' order by day) as inputs
    from air_day
    where county_id = ${countyId} and subject_id = ${subjectId} and day between ${from} and ${to}
      and known_at <= ${asOf} and (known_until is null or known_until > ${asOf})`.execute(db)
  return { inputsHash: sm3(rows[0]?.inputs ?? ''), daysHash: sm3(rows[0]?.days ?? '') }
}

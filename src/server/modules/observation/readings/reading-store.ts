import { sql } from 'kysely'
import type { Factor } from '#kernel/observation/factor.ts'
import type { Interval } from '#kernel/observation/observation-table.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { endOfDay, startOfDay } from '#server/modules/observation/recompute/day-bounds.ts'
import type { Stage } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

interface Asked {
  readonly countyId: string
  readonly stationId: string
  readonly factor: string
  /** Both days included. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

/** 读数版本 — one version of a reading, with the file and line it came from. */
export interface ReadingRecord {
  readonly factor: Factor
  readonly interval: Interval
  readonly start: Instant
  readonly value: number | null
  readonly isBelow: boolean
  readonly flag: string | null
  readonly stage: Stage
  readonly knownAt: Instant
  /** How many versions of it the county had by then. */
  readonly version: number
  readonly isInForce: boolean
  readonly importId: string | null
  readonly fileId: string | null
  readonly fileName: string | null
  readonly fileHash: string | null
  readonly line: number | null
}

/** 取读数 — every version the county had by the moment, in order of time, the oldest version first. */
export async function readReadings(db: Executor, asked: Asked): Promise<readonly ReadingRecord[]> {
  const { countyId, stationId, factor, from, to, asOf } = asked
  const { rows } = await sql<ReadingRecord>`
    select s.factor, s.interval, o.start, o.value, o.is_below as "isBelow", o.flag, o.stage, o.known_at as "knownAt",
      count(*) over (partition by o.series_id, o.start) as version,
      (o.known_until is null or o.known_until > ${asOf}) as "isInForce",
      o.import_id as "importId", f.file_id as "fileId", f.name as "fileName", f.sm3 as "fileHash", o.line
    from series s
    join observation o on o.county_id = s.county_id and o.series_id = s.series_id
    left join observation_import i on i.county_id = o.county_id and i.import_id = o.import_id
    left join stored_file f on f.county_id = i.county_id and f.file_id = i.file_id
    where s.county_id = ${countyId} and s.station_id = ${stationId} and s.factor = ${factor}
      and o.start >= ${startOfDay(from)} and o.start < ${endOfDay(to)} and o.known_at <= ${asOf}
    order by o.start, o.known_at`.execute(db)
  return rows
}

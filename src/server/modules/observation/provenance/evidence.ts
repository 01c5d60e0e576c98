import { sql } from 'kysely'
import type { ExclusionWire } from '#contract/schemas/observation.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { exclusionsInForce } from '#server/modules/observation/exclusions/exclusion-store.ts'
import { exclusionWire } from '#server/modules/observation/exclusions/exclusion-wire.ts'
import { endOfDay, startOfDay } from '#server/modules/observation/recompute/day-bounds.ts'
import type { StationRecord } from '#server/modules/observation/stations/station-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'

interface Asked {
  readonly countyId: string
  readonly stations: readonly StationRecord[]
  /** Both days included. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

/** 来源文件 — a file whose readings touch the period; `rows` counts the readings it put in force, whatever their day. */
export interface EvidenceFile {
  readonly fileId: string
  readonly name: string
  readonly hash: string
  readonly rows: number
}

/** 依据材料 — the files and exclusions behind the numbers of some stations over a period, as known at a moment. */
export interface Evidence {
  readonly files: readonly EvidenceFile[]
  readonly exclusions: readonly ExclusionWire[]
}

export async function evidenceOf(db: Executor, asked: Asked): Promise<Evidence> {
  const { countyId, stations, from, to, asOf } = asked
  const ids = new Set(stations.map(({ id }) => id))
  const period = { countyId, asOf, from: startOfDay(from), to: endOfDay(to) }
  const exclusions = await exclusionsInForce(db, period)
  return {
    files: await filesOf(db, asked),
    exclusions: exclusions
      .filter(({ stationId }) => stationId === null || ids.has(stationId))
      .map((record) => exclusionWire(record, asOf)),
  }
}

async function filesOf(db: Executor, { countyId, stations, from, to, asOf }: Asked): Promise<EvidenceFile[]> {
  if (stations.length === 0) return []
  const { rows } = await sql<EvidenceFile>`
    select f.file_id as "fileId", f.name, f.sm3 as hash,
      coalesce((i.result->>'stored')::int, 0) + coalesce((i.result->>'corrected')::int, 0) as rows
    from observation_import i
    join stored_file f on f.county_id = i.county_id and f.file_id = i.file_id
    where i.county_id = ${countyId} and i.state = 'done' and i.finished_at <= ${asOf}
      and (i.look->>'from')::timestamptz < ${endOfDay(to)} and (i.look->>'to')::timestamptz > ${startOfDay(from)}
      and exists (
        select from jsonb_array_elements(i.look->'stations') s where s->>'code' = any(${stations.map(({ code }) => code)})
      )
    order by i.finished_at, i.import_id`.execute(db)
  return rows
}

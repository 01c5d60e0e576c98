import { sql } from 'kysely'
import type { StationWire } from '#contract/schemas/observation.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import { INTERVALS, type Interval } from '#kernel/observation/observation-table.ts'
import { epochMs, type Instant, instantOf } from '#kernel/time/calendar.ts'
import { groupBy } from '#server/modules/observation/group-by.ts'
import { STAGES, type Stage } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { endOf } from './interval-end.ts'
import { type StationRecord, stationsAsOf } from './station-store.ts'

interface Asked {
  readonly countyId: string
  readonly asOf: Instant
}

interface SeriesCoverage {
  readonly stationId: string
  readonly factor: Factor
  readonly interval: Interval
  readonly first: Instant
  readonly last: Instant
  readonly rows: number
  readonly stages: readonly Stage[]
}

/** 点位一览 — with what is known of each at the moment: from when to when, how many readings of which factors. */
export async function listStations(db: Executor, asked: Asked): Promise<StationWire[]> {
  const covered = groupBy(await coverageAsOf(db, asked), ({ stationId }) => stationId)
  return (await stationsAsOf(db, asked)).map((station) => wireOf(station, covered.get(station.id) ?? []))
}

async function coverageAsOf(db: Executor, { countyId, asOf }: Asked): Promise<readonly SeriesCoverage[]> {
  const { rows } = await sql<SeriesCoverage>`
    select s.station_id as "stationId", s.factor, s.interval, c.first_start as first, c.last_start as last, c.rows, c.stages
    from series s
    join lateral (
      select * from series_coverage c
      where c.county_id = s.county_id and c.series_id = s.series_id and c.known_at <= ${asOf}
      order by c.known_at desc limit 1
    ) c on true
    where s.county_id = ${countyId} and c.rows > 0`.execute(db)
  return rows
}

function wireOf({ displayOrder: _, ...said }: StationRecord, series: readonly SeriesCoverage[]): StationWire {
  return { ...said, coverage: coverageOf(series) }
}

function coverageOf(series: readonly SeriesCoverage[]): StationWire['coverage'] {
  if (series.length === 0) return null
  const stages = new Set(series.flatMap((one) => one.stages))
  const [finest = 'hour'] = INTERVALS.filter((interval) => series.some((one) => one.interval === interval))
  const factors = [...new Set(series.map(({ factor }) => factor))].toSorted()
  return {
    from: instantOf(Math.min(...series.map(({ first }) => epochMs(first)))),
    to: endOf(instantOf(Math.max(...series.map(({ last }) => epochMs(last)))), finest),
    rows: series.reduce((sum, { rows }) => sum + rows, 0),
    factors,
    stages: STAGES.filter((stage) => stages.has(stage)),
  }
}

import { sql } from 'kysely'
import type { Factor } from '#kernel/observation/factor.ts'
import type { Interval } from '#kernel/observation/observation-table.ts'
import { epochMs, type Instant, type LocalDate } from '#kernel/time/calendar.ts'
import type { WaterSample } from '#kernel/water/month-readings.ts'
import type { ExclusionRecord } from '#server/modules/observation/exclusions/exclusion-store.ts'
import { groupBy } from '#server/modules/observation/group-by.ts'
import { STAGES, type Stage } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { monthAfter, startOfDay } from './day-bounds.ts'

interface Asked {
  readonly countyId: string
  readonly stationId: string
  /** First days of the first and of the last month. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

/** 月内水样 — what was read at one place in a month, the least final stage of it, and what names exactly this. */
export interface MonthSamples {
  readonly samples: readonly WaterSample[]
  readonly stage: Stage
  readonly inputs: readonly string[]
}

interface SeriesRow {
  /** First day of the month. */
  readonly month: LocalDate
  readonly factor: Factor
  readonly interval: Interval
  /** `epoch seconds=value` of each reading, `<` before a detection limit. */
  readonly readings: string
  readonly stage: number
}

/** Readings that come by themselves, several a day; everything else was fetched by a person. */
const AUTOMATIC: readonly Interval[] = ['hour', 'fourHours']

/** 取水样 — of one station by month as known at a moment, without what is excluded; months without any are left out. */
export async function readSamples(
  db: Executor,
  asked: Asked,
  exclusions: readonly ExclusionRecord[],
): Promise<ReadonlyMap<LocalDate, MonthSamples>> {
  const byMonth = groupBy(await readSeries(db, asked), ({ month }) => month)
  return new Map([...byMonth].map(([month, rows]) => [month, monthSamples(rows, exclusions)]))
}

function monthSamples(rows: readonly SeriesRow[], exclusions: readonly ExclusionRecord[]): MonthSamples {
  const samples = rows.flatMap(({ factor, interval, readings }) => {
    const source = AUTOMATIC.includes(interval) ? 'automatic' : 'laboratory'
    const out = exclusions.filter(({ factors }) => factors.length === 0 || factors.includes(factor))
    return readings.split(',').flatMap((reading): readonly WaterSample[] => {
      const [seconds = '', text = ''] = reading.split('=')
      if (isOut(Number(seconds) * 1_000, out)) return []
      const isBelow = text.startsWith('<')
      return [{ factor, source, value: Number(isBelow ? text.slice(1) : text), isBelow }]
    })
  })
  return {
    samples,
    stage: STAGES[Math.min(...rows.map(({ stage }) => stage)) - 1] ?? 'realtime',
    inputs: rows.map(({ factor, interval, readings, stage }) => [factor, interval, stage, readings].join(' ')),
  }
}

function isOut(startMs: number, exclusions: readonly ExclusionRecord[]): boolean {
  return exclusions.some(({ from, to }) => startMs >= epochMs(from) && startMs < epochMs(to))
}

async function readSeries(db: Executor, { countyId, stationId, from, to, asOf }: Asked): Promise<readonly SeriesRow[]> {
  const order = sql.lit(`{${STAGES.join(',')}}`)
  const { rows } = await sql<SeriesRow>`
    select date_trunc('month', o.start at time zone interval '8 hours')::date as month, s.factor, s.interval,
      string_agg(extract(epoch from o.start)::bigint || '=' || case when o.is_below then '<' else '' end || o.value, ','
        order by o.start) as readings,
      min(array_position(${order}::text[], o.stage)) as stage
    from series s
    join observation o on o.county_id = s.county_id and o.series_id = s.series_id
    where s.county_id = ${countyId} and s.station_id = ${stationId} and o.value is not null
      and o.start >= ${startOfDay(from)} and o.start < ${startOfDay(monthAfter(to))}
      and o.known_at <= ${asOf} and (o.known_until is null or o.known_until > ${asOf})
    group by 1, s.series_id, s.factor, s.interval
    order by 1, s.factor, s.interval`.execute(db)
  return rows
}

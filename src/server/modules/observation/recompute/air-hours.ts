import { sql } from 'kysely'
import type { DayHours } from '#kernel/air/day-statistics.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import { STAGES, type Stage } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { endOfDay, startOfDay } from './day-bounds.ts'

/** Readings come with three decimals at most (CO in mg/m³); more would be below what any analyser resolves. */
const DECIMALS = 3
const HOURS = 24

/** 一站一日 — its hours, and the least final stage among them. */
export interface StationHours {
  readonly hours: DayHours
  readonly stage: Stage
}

interface Asked {
  readonly countyId: string
  readonly stationId: string
  /** Both days included. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

interface DayRow {
  readonly factor: AirFactor
  readonly day: LocalDate
  /** Hour and value of each reading, as `5=38`; nothing after the sign: not monitored. */
  readonly readings: string
  readonly stage: number
}

/** 取小时值 — the hourly air readings of a station by day, as known at a moment; days without any are left out. */
export async function readAirHours(db: Executor, asked: Asked): Promise<ReadonlyMap<LocalDate, StationHours>> {
  const days = new Map<LocalDate, { hours: DayHours; stage: number }>()
  for (const { factor, day, readings, stage } of await readDays(db, asked)) {
    const found = days.get(day) ?? { hours: noHours(), stage }
    days.set(day, { hours: found.hours, stage: Math.min(found.stage, stage) })
    fill(found.hours[factor].values, readings)
  }
  return new Map([...days].map(([day, { hours, stage }]) => [day, { hours, stage: STAGES[stage - 1] ?? 'realtime' }]))
}

/** One line a factor and day: a thousand readings in one row cost a fraction of a thousand rows. */
async function readDays(db: Executor, { countyId, stationId, from, to, asOf }: Asked): Promise<readonly DayRow[]> {
  const order = sql.lit(`{${STAGES.join(',')}}`)
  const { rows } = await sql<DayRow>`
    select s.factor, (o.start at time zone interval '8 hours')::date as day,
      string_agg(extract(hour from o.start at time zone interval '8 hours') || '=' || coalesce(o.value::text, ''), ',')
        as readings,
      min(array_position(${order}::text[], o.stage)) as stage
    from series s
    join observation o on o.county_id = s.county_id and o.series_id = s.series_id
    where s.county_id = ${countyId} and s.station_id = ${stationId} and s.interval = 'hour'
      and s.factor in (${sql.join([...AIR_FACTORS])})
      and o.start >= ${startOfDay(from)} and o.start < ${endOfDay(to)}
      and o.known_at <= ${asOf} and (o.known_until is null or o.known_until > ${asOf})
    group by s.factor, 2`.execute(db)
  return rows
}

function noHours(): DayHours {
  const column = () => ({ values: new Int32Array(HOURS).fill(MISSING), decimals: DECIMALS })
  return { so2: column(), no2: column(), co: column(), o3: column(), pm10: column(), pm25: column() }
}

function fill(values: Int32Array, readings: string): void {
  for (const reading of readings.split(',')) {
    const [hour = '', text = ''] = reading.split('=')
    values[Number(hour)] = text === '' ? NOT_MONITORED : Math.round(Number(text) * 10 ** DECIMALS)
  }
}

import { sql } from 'kysely'
import type { DayHours } from '#kernel/air/day-statistics.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { CIVIL_OFFSET_MINUTES, type Instant, instantOf, type LocalDate, localDateOf } from '#kernel/time/calendar.ts'
import { STAGES, type Stage } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { endOfDay, startOfDay } from './day-bounds.ts'

/** Readings come with three decimals at most (CO in mg/m³); more would be below what any analyser resolves. */
const DECIMALS = 3
const HOURS = 24
const DAY_MS = HOURS * 3_600_000

/** 一站一日 — its hours, and the least final stage among them. */
export interface StationHours {
  readonly hours: DayHours
  readonly stage: Stage
}

interface Asked {
  readonly countyId: string
  readonly stationIds: readonly string[]
  /** Both days included. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOf: Instant
}

interface SeriesRow {
  readonly stationId: string
  readonly factor: AirFactor
  readonly stage: Stage
  /** Starts, in whole hours since 1970. */
  readonly hours: readonly number[]
  /** NULL: not monitored. */
  readonly values: readonly (number | null)[]
}

/** 站点小时值 — by day; days without any are left out. */
export type HoursByDay = ReadonlyMap<LocalDate, StationHours>

/** 取小时值 — the hourly air readings of stations by station and day, as known at a moment; what has none is left out. */
export async function readAirHours(db: Executor, asked: Asked): Promise<ReadonlyMap<string, HoursByDay>> {
  const stations = new Map<string, Map<LocalDate, StationHours>>()
  for (const row of await readSeries(db, asked)) {
    const days = stations.get(row.stationId) ?? new Map<LocalDate, StationHours>()
    stations.set(row.stationId, days)
    fill(days, row)
  }
  return stations
}

/**
 * One row a series and stage: two months of twenty stations are 180,000 readings, which as rows of their own would take the
 * embedded engine a second. date_part gives a double; extract would give a decimal for each, at twice the time.
 */
async function readSeries(db: Executor, asked: Asked): Promise<readonly SeriesRow[]> {
  const { countyId, stationIds, from, to, asOf } = asked
  if (stationIds.length === 0) return []
  const { rows } = await sql<SeriesRow>`
    select s.station_id as "stationId", s.factor, o.stage, o.hours, o.values
    from series s
    cross join lateral (
      select stage, array_agg((date_part('epoch', start) / 3600)::int) as hours, array_agg(value) as values
      from observation
      where county_id = s.county_id and series_id = s.series_id
        and start >= ${startOfDay(from)} and start < ${endOfDay(to)}
        and known_at <= ${asOf} and (known_until is null or known_until > ${asOf})
      group by stage
    ) o
    where s.county_id = ${countyId} and s.station_id = any(${stationIds}::uuid[]) and s.interval = 'hour'
      and s.factor in (${sql.join([...AIR_FACTORS])})`.execute(db)
  return rows
}

function fill(days: Map<LocalDate, StationHours>, { factor, stage, hours, values }: SeriesRow): void {
  let dayNumber = Number.NaN
  let cells: Int32Array = new Int32Array()
  for (const [at, hour] of hours.entries()) {
    const civilHour = hour + CIVIL_OFFSET_MINUTES / 60
    const number = Math.floor(civilHour / HOURS)
    if (number !== dayNumber) {
      dayNumber = number
      cells = cellsOf(days, { day: localDateOf(instantOf(number * DAY_MS)), factor, stage })
    }
    const value = values[at] ?? null
    cells[civilHour - number * HOURS] = value === null ? NOT_MONITORED : Math.round(value * 10 ** DECIMALS)
  }
}

interface Place {
  readonly day: LocalDate
  readonly factor: AirFactor
  readonly stage: Stage
}

/** Where the readings of a factor on a day go; the day's stage becomes the least final one. */
function cellsOf(days: Map<LocalDate, StationHours>, { day, factor, stage }: Place): Int32Array {
  const found = days.get(day)
  if (found === undefined) {
    const hours = noHours()
    days.set(day, { hours, stage })
    return hours[factor].values
  }
  if (STAGES.indexOf(stage) < STAGES.indexOf(found.stage)) days.set(day, { ...found, stage })
  return found.hours[factor].values
}

function noHours(): DayHours {
  const column = () => ({ values: new Int32Array(HOURS).fill(MISSING), decimals: DECIMALS })
  return { so2: column(), no2: column(), co: column(), o3: column(), pm10: column(), pm25: column() }
}

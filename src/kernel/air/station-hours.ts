import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { type ListedStation, MISSING, type ObservationTable } from '#kernel/observation/observation-table.ts'
import { isReading } from '#kernel/series/running-mean.ts'
import { CIVIL_OFFSET_MINUTES, instantOf, type LocalDate, localDateOf } from '#kernel/time/calendar.ts'
import type { AirDay } from './air-day.ts'
import { type DayHours, dayStatistics } from './day-statistics.ts'
import type { AirRuleset } from './ruleset.ts'

const HOUR_MS = 3_600_000
const DAY_HOURS = 24

/** 点位小时值 — one station's hours by the natural day they start in. */
export interface StationHours {
  readonly station: ListedStation
  readonly days: ReadonlyMap<LocalDate, DayHours>
}

/** 同时不同值 — an hour that two tables state differently; the first one stands. */
export interface HourConflict {
  readonly stationCode: string
  readonly start: number
  readonly factor: AirFactor
}

/** 汇集结果 — stations in order of their codes. */
export interface CollectedHours {
  readonly stations: readonly StationHours[]
  readonly conflicts: readonly HourConflict[]
}

/**
 * 汇集小时值 — the rows of several tables, station by station and day by day. An hour belongs to the day it starts in, so
 * the one labelled 2026-03-01T01 is the first of that day and of its edition.
 */
export function collectStationHours(tables: readonly ObservationTable[]): CollectedHours {
  const decimals = finestDecimals(tables)
  const stations = new Map<string, { station: ListedStation; days: Map<number, DayHours> }>()
  const conflicts: HourConflict[] = []
  for (const table of tables) {
    const into = table.stations.map((station) => {
      const known = stations.get(station.code) ?? { station, days: new Map<number, DayHours>() }
      stations.set(station.code, known)
      return known.days
    })
    addRows(table, into, decimals, conflicts)
  }
  const collected = [...stations.values()].map(({ station, days }) => ({
    station,
    days: new Map([...days].toSorted(([a], [b]) => a - b).map(([day, hours]) => [dateOf(day), hours])),
  }))
  return { stations: collected.toSorted((a, b) => compareText(a.station.code, b.station.code)), conflicts }
}

/** 点位日数据 — daily statistics of every day, each by the ruleset of its date. */
export function stationDays({ days }: StationHours, rulesetOf: (day: LocalDate) => AirRuleset): readonly AirDay[] {
  return [...days].map(([day, hours]) => dayStatistics(day, hours, rulesetOf(day)))
}

type Decimals = Readonly<Record<AirFactor, number>>

/** Tables may be scaled differently; the finest scale holds them all. */
function finestDecimals(tables: readonly ObservationTable[]): Decimals {
  const finest = { so2: 0, no2: 0, co: 0, o3: 0, pm10: 0, pm25: 0 }
  for (const { columns } of tables) {
    for (const { factor, decimals } of columns) {
      const known = AIR_FACTORS.find((candidate) => candidate === factor)
      if (known !== undefined) finest[known] = Math.max(finest[known], decimals)
    }
  }
  return finest
}

function addRows(
  table: ObservationTable,
  into: readonly Map<number, DayHours>[],
  decimals: Decimals,
  conflicts: HourConflict[],
): void {
  const columns = AIR_FACTORS.flatMap((factor) => {
    const column = table.columns.find((candidate) => candidate.factor === factor)
    return column ? [{ factor, values: column.values, power: 10 ** (decimals[factor] - column.decimals) }] : []
  })
  table.start.forEach((start, row) => {
    const days = into[table.station[row] ?? -1]
    if (days === undefined || Number.isNaN(start)) return
    const localHour = Math.floor((start + CIVIL_OFFSET_MINUTES * 60_000) / HOUR_MS)
    const day = Math.floor(localHour / DAY_HOURS)
    const hours = days.get(day) ?? emptyDay(decimals)
    days.set(day, hours)
    const hour = localHour - day * DAY_HOURS
    for (const { factor, values, power } of columns) {
      const cell = values[row] ?? MISSING
      const value = isReading(cell) ? cell * power : cell
      const known = hours[factor].values[hour] ?? MISSING
      if (known === MISSING) hours[factor].values[hour] = value
      else if (value !== MISSING && value !== known) {
        conflicts.push({ stationCode: table.stations[table.station[row] ?? -1]?.code ?? '', start, factor })
      }
    }
  })
}

function emptyDay(decimals: Decimals): DayHours {
  const of = (factor: AirFactor) => ({ values: new Int32Array(DAY_HOURS).fill(MISSING), decimals: decimals[factor] })
  return { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
}

function dateOf(localDay: number): LocalDate {
  return localDateOf(instantOf(localDay * DAY_HOURS * HOUR_MS - CIVIL_OFFSET_MINUTES * 60_000))
}

/** By code unit, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

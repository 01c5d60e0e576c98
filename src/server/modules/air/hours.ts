import type { z } from 'zod'
import type { airHours } from '#contract/schemas/air.ts'
import { type AirInput, hourlyAqi } from '#kernel/air/aqi.ts'
import type { DayHours } from '#kernel/air/day-statistics.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { addDays, daysBetween, epochMs, instantOf, type LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { type HoursByDay, readAirHours, startOfDay } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { airProvenance } from './air-provenance.ts'
import type { AirScope } from './asked.ts'
import { resultWire } from './day-wire.ts'
import { airProblem } from './errors.ts'

type AirHours = z.infer<typeof airHours>
type Hour = AirHours['hours'][number]

/** Two months of hours are what a chart can show and a query should read. */
const MOST_HOUR_DAYS = 62
const HOUR_MS = 3_600_000
const HOURS = 24

/** 小时值 — of a station as measured; of the county the mean of its assessed stations, from which its AQI follows. */
export async function hoursOf(db: Executor, scope: AirScope): Promise<AirHours> {
  const { from, to, county, asOf, stations } = scope
  if (daysBetween(from, to) >= MOST_HOUR_DAYS) throw airProblem('PERIOD_TOO_LONG', { days: MOST_HOUR_DAYS })
  const stationIds = stations.map(({ id }) => id)
  const byStation = [...(await readAirHours(db, { countyId: county.id, stationIds, from, to, asOf })).values()]
  const hours = hoursBegun(byStation, scope)
  const have = hours.filter(({ result }) => result.aqi !== null).length
  return {
    hours,
    provenance: await airProvenance(db, scope, { days: [], have, need: hours.length, counted: 'hour' }),
  }
}

/** 已开始的小时 — of the days on which one of the stations has readings; those to come at the moment are left out. */
export function hoursBegun(byStation: readonly HoursByDay[], scope: AirScope): Hour[] {
  const { from, to, asOf } = scope
  const hours: Hour[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const days = byStation.flatMap((found) => found.get(day)?.hours ?? [])
    if (days.length > 0) hours.push(...hoursOfDay(day, days, scope))
  }
  return hours.filter(({ start }) => epochMs(start) < epochMs(asOf))
}

function hoursOfDay(day: LocalDate, stations: readonly DayHours[], { choice, subjectId, county }: AirScope): Hour[] {
  const { aqi: table } = rulesetFor(AIR_RULESETS_PACK, choice, day)
  const isCity = subjectId === county.id
  const firstMs = epochMs(startOfDay(day))
  return Array.from({ length: HOURS }, (_, hour) => {
    const inputs = inputsAt(stations, hour)
    return {
      start: instantOf(firstMs + hour * HOUR_MS),
      values: Object.fromEntries(
        AIR_FACTORS.map((factor) => {
          const input = inputs[factor]
          return [factor, typeof input === 'number' ? input : null]
        }),
      ),
      flags: Object.fromEntries(
        AIR_FACTORS.filter((factor) => inputs[factor] === 'notMonitored').map((factor) => [factor, '/']),
      ),
      result: resultWire(hourlyAqi(inputs, { table, isCity })),
    }
  })
}

function inputsAt(stations: readonly DayHours[], hour: number): Record<AirFactor, AirInput> {
  return {
    so2: inputAt(stations, hour, 'so2'),
    no2: inputAt(stations, hour, 'no2'),
    co: inputAt(stations, hour, 'co'),
    o3: inputAt(stations, hour, 'o3'),
    pm10: inputAt(stations, hour, 'pm10'),
    pm25: inputAt(stations, hour, 'pm25'),
  }
}

/** The mean is that of whole numbers: exact up to its one division. */
function inputAt(stations: readonly DayHours[], hour: number, factor: AirFactor): AirInput {
  let [sum, count, notMonitored, scale] = [0, 0, 0, 1]
  for (const station of stations) {
    const { values, decimals } = station[factor]
    const value = values[hour] ?? MISSING
    scale = 10 ** decimals
    if (value === NOT_MONITORED) notMonitored += 1
    else if (value !== MISSING) {
      sum += value
      count += 1
    }
  }
  if (count > 0) return sum / (count * scale)
  return stations.length > 0 && notMonitored === stations.length ? 'notMonitored' : 'missing'
}

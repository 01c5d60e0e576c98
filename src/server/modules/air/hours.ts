import type { z } from 'zod'
import type { airHours } from '#contract/schemas/air.ts'
import { type AirInput, hourlyAqi } from '#kernel/air/aqi.ts'
import type { DayHours } from '#kernel/air/day-statistics.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { mean } from '#kernel/series/mean.ts'
import { addDays, daysBetween, epochMs, instantOf, type LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { readAirHours, startOfDay } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { airProvenance } from './air-provenance.ts'
import type { AirScope } from './asked.ts'
import { resultWire } from './day-wire.ts'
import { airProblem } from './errors.ts'

type AirHours = z.infer<typeof airHours>
type Hour = AirHours['hours'][number]

/** Two months of hours are what a chart can show and a query should read. */
export const MOST_HOUR_DAYS = 62
const HOUR_MS = 3_600_000
const HOURS = 24

/** 小时值 — of a station as measured; of the county the mean of its assessed stations, from which its AQI follows. */
export async function hoursOf(db: Executor, scope: AirScope): Promise<AirHours> {
  const { from, to, county, asOf, stations } = scope
  if (daysBetween(from, to) >= MOST_HOUR_DAYS) throw airProblem('PERIOD_TOO_LONG', { days: MOST_HOUR_DAYS })
  const byStation = []
  for (const { id } of stations) {
    byStation.push(await readAirHours(db, { countyId: county.id, stationId: id, from, to, asOf }))
  }
  const hours: Hour[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const days = byStation.flatMap((found) => found.get(day)?.hours ?? [])
    if (days.length > 0) hours.push(...hoursOfDay(day, days, scope))
  }
  const shown = hours.filter(({ start }) => epochMs(start) < epochMs(asOf))
  const have = shown.filter(({ result }) => result.aqi !== null).length
  return {
    hours: shown,
    provenance: await airProvenance(db, scope, { days: [], have, need: shown.length, counted: 'hour' }),
  }
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
  const input = (factor: AirFactor): AirInput => {
    const cells = stations.map((station) => station[factor])
    const scaled = cells.map(({ values }) => values[hour] ?? MISSING)
    if (scaled.length > 0 && scaled.every((value) => value === NOT_MONITORED)) return 'notMonitored'
    const values = cells.flatMap(({ values: hours, decimals }) => {
      const value = hours[hour] ?? MISSING
      return value === MISSING || value === NOT_MONITORED ? [] : [value / 10 ** decimals]
    })
    return mean(values) ?? 'missing'
  }
  return {
    so2: input('so2'),
    no2: input('no2'),
    co: input('co'),
    o3: input('o3'),
    pm10: input('pm10'),
    pm25: input('pm25'),
  }
}

import type { AirDay } from '#kernel/air/air-day.ts'
import { countyDay } from '#kernel/air/county-day.ts'
import { type DayHours, dayStatistics } from '#kernel/air/day-statistics.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { addDays, epochMs, type Instant, type LocalDate, localDateOf } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { DemoReadings } from './batch.ts'
import { DAY_HOURS, HOUR_MS } from './time-axis.ts'
import type { YearFile } from './year-file.ts'

export type StationHours = Readonly<Record<AirFactor, Int32Array>>

/** 当时所知小时值 — of one air station over the year, as known at a moment; MISSING where nothing was known. */
export function hoursKnown(file: YearFile, readings: DemoReadings, station: string, asOf: Instant): StationHours {
  const startMs = Date.parse(`${file.from}T00:00:00+08:00`)
  const hours = (Date.parse(`${file.to}T24:00:00+08:00`) - startMs) / HOUR_MS
  const empty = () => new Int32Array(hours).fill(MISSING)
  const known = { so2: empty(), no2: empty(), co: empty(), o3: empty(), pm10: empty(), pm25: empty() }
  const isAir = (factor: string): factor is AirFactor => Object.hasOwn(known, factor)
  const at = epochMs(asOf)
  const batches = [...readings.flow, ...readings.later.map(({ batch }) => batch)]
  for (const batch of batches.filter((one) => one.station === station)) {
    for (const { factor, values } of batch.columns) {
      if (!isAir(factor)) continue
      values.forEach((value, row) => {
        const isKnown = (batch.knownAt[row] ?? Number.NaN) <= at
        if (isKnown) known[factor][((batch.start[row] ?? 0) - startMs) / HOUR_MS] = value
      })
    }
  }
  return known
}

/** 当时所知县域日值 — the county's days as known at a moment, an approved dust day marked. */
export function countyDaysKnown(file: YearFile, readings: DemoReadings, asOf: Instant): readonly AirDay[] {
  const assessed = file.stations.filter(({ kind, isAssessed }) => kind === 'air' && isAssessed)
  const stations = assessed.map(({ code }) => hoursKnown(file, readings, code, asOf))
  const days: AirDay[] = []
  for (let day = file.from, first = 0; day <= file.to; day = addDays(day, 1), first += DAY_HOURS) {
    const ruleset = rulesetFor(AIR_RULESETS_PACK, { kind: 'byDay' }, day)
    const ofDay = stations.map((station) => marked(dayStatistics(day, hoursOf(station, first), ruleset), file, asOf))
    days.push(countyDay(ofDay, { day, assessed: assessed.length, ruleset }))
  }
  return days
}

function hoursOf(station: StationHours, first: number): DayHours {
  const of = (factor: AirFactor) => ({
    values: station[factor].subarray(first, first + DAY_HOURS),
    decimals: factor === 'co' ? 1 : 0,
  })
  return { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
}

function marked(day: AirDay, { exclusions }: YearFile, asOf: Instant): AirDay {
  const dusty = exclusions.some(
    ({ kind, from, to, knownAt }) =>
      kind === 'dust' && epochMs(knownAt) <= epochMs(asOf) && isWithin(day.day, localDateOf(from), to),
  )
  if (!dusty) return day
  const { pm10, pm25 } = day.values
  return {
    ...day,
    values: { ...day.values, pm10: { ...pm10, isExcluded: true }, pm25: { ...pm25, isExcluded: true } },
  }
}

const isWithin = (day: LocalDate, from: LocalDate, to: Instant): boolean =>
  from <= day && Date.parse(`${day}T24:00:00+08:00`) <= epochMs(to)

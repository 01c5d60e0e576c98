import type { AirOverviewWire } from '#contract/schemas/air.ts'
import {
  addDays,
  epochMs,
  type Instant,
  instantOf,
  type LocalDate,
  localDate,
  localDateOf,
} from '#kernel/time/calendar.ts'
import { samePeriodYearBefore } from '#kernel/time/year-before.ts'
import { readAirHours, type StationRecord } from '#server/modules/observation/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { type AirScope, lastClosedDay } from './asked.ts'
import { dayWire } from './day-wire.ts'
import { evaluationOf } from './evaluation-wire.ts'
import { hoursBegun } from './hours.ts'
import { subjectDays } from './subject-days.ts'

interface Asked {
  readonly county: CountyScope
  readonly stations: readonly StationRecord[]
  readonly asOf: Instant
}

/** 大气总览 — the latest hour of every station, yesterday, the month and the year so far beside the year before. */
export async function overviewOf(db: Executor, asked: Asked): Promise<AirOverviewWire> {
  const { county, stations, asOf } = asked
  const closed = lastClosedDay(asOf)
  const [year = 0, month = 1] = closed.split('-').map(Number)
  const january = localDate(year, 1, 1)
  const scope = countyScope(asked, january, closed)
  const { from, to } = samePeriodYearBefore({ from: january, to: closed })
  const own = { ...scope, from, to, closedTo: to }
  const lastYear = await evaluationOf(db, { ...own, choice: { kind: 'byDay' } })
  const [yesterday] = await subjectDays(db, {
    countyId: county.id,
    subjectId: county.id,
    from: closed,
    to: closed,
    asOf,
  })
  return {
    asOf,
    latest: await latestHours(db, asked),
    yesterday: yesterday === undefined ? null : dayWire(yesterday, scope),
    month: await evaluationOf(db, countyScope(asked, localDate(year, month, 1), closed)),
    year: await evaluationOf(db, scope),
    lastYear: lastYear !== null && lastYear.days.valid > 0 ? lastYear : null,
    stations: stations.map(({ id, name, isAssessed }) => ({ stationId: id, name, isAssessed })),
  }
}

function countyScope({ county, stations, asOf }: Asked, from: LocalDate, to: LocalDate): AirScope {
  return {
    county,
    subjectId: county.id,
    stations: stations.filter(({ isAssessed }) => isAssessed),
    from,
    to,
    closedTo: to,
    choice: { kind: 'byDay' },
    dust: 'with',
    asOf,
  }
}

/** The last two days are looked through: what is older is no present state. */
async function latestHours(db: Executor, asked: Asked): Promise<AirOverviewWire['latest']> {
  const today = localDateOf(instantOf(epochMs(asked.asOf)))
  const { county, stations, asOf } = asked
  const [from, to] = [addDays(today, -1), today]
  const stationIds = stations.map(({ id }) => id)
  const found = await readAirHours(db, { countyId: county.id, stationIds, from, to, asOf })
  return stations.map((station) => {
    const scope = { ...countyScope(asked, from, to), subjectId: station.id, stations: [station] }
    const byDay = found.get(station.id)
    const hours = byDay === undefined ? [] : hoursBegun([byDay], scope)
    const hour = hours.findLast(({ values }) => Object.values(values).some((value) => value !== null))
    return {
      stationId: station.id,
      name: station.name,
      start: hour?.start ?? null,
      result: hour?.result ?? null,
      values: hour?.values ?? {},
    }
  })
}

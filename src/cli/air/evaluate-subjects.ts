import type { AirDay } from '#kernel/air/air-day.ts'
import type { PeriodEvaluation } from '#kernel/air/air-evaluation.ts'
import { countyDay } from '#kernel/air/county-day.ts'
import type { EditionChoice } from '#kernel/air/edition.ts'
import { evaluatePeriod } from '#kernel/air/evaluate-period.ts'
import { rulesetFor } from '#kernel/air/ruleset.ts'
import { type StationHours, stationDays } from '#kernel/air/station-hours.ts'
import type { ListedStation } from '#kernel/observation/observation-table.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'

/** 评价对象 — a station (`station` given) or the area its stations lie in; null: the files name no area. */
export interface Subject {
  readonly area: string | null
  readonly station: ListedStation | null
  /** Codes of the stations evaluated. */
  readonly members: ReadonlySet<string>
  readonly evaluation: PeriodEvaluation
}

export interface EvaluatedPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly choice: EditionChoice
}

interface StationSeries {
  readonly station: ListedStation
  readonly days: readonly AirDay[]
}

/** 评价各点位和区域 — area by area in order of name: its stations by code, then the area as the mean of all of them. */
export function evaluateSubjects(stations: readonly StationHours[], period: EvaluatedPeriod): readonly Subject[] {
  const rulesetOf = (day: LocalDate) => rulesetFor(AIR_RULESETS_PACK, period.choice, day)
  const areas = new Map<string | null, StationSeries[]>()
  for (const { station, days } of stations) {
    const inside = new Map([...days].filter(([day]) => period.from <= day && day <= period.to))
    if (inside.size === 0) continue
    const series = areas.get(station.area) ?? []
    areas.set(station.area, [...series, { station, days: stationDays({ station, days: inside }, rulesetOf) }])
  }
  const evaluate = (days: readonly AirDay[]) =>
    evaluatePeriod(days, { ...period, rulesets: AIR_RULESETS_PACK, dust: 'without' })
  return [...areas]
    .toSorted(([a], [b]) => (a ?? '').localeCompare(b ?? '', 'zh-CN'))
    .flatMap(([area, series]) => {
      const members = new Set(series.map(({ station }) => station.code))
      const ofStations = series.map(
        ({ station, days }): Subject => ({
          area,
          station,
          members: new Set([station.code]),
          evaluation: evaluate(days),
        }),
      )
      return [...ofStations, { area, station: null, members, evaluation: evaluate(areaDays(series, rulesetOf)) }]
    })
}

function areaDays(series: readonly StationSeries[], rulesetOf: (day: LocalDate) => ReturnType<typeof rulesetFor>) {
  const byDay = new Map<LocalDate, AirDay[]>()
  for (const { days } of series) {
    for (const day of days) {
      const others = byDay.get(day.day) ?? []
      others.push(day)
      byDay.set(day.day, others)
    }
  }
  return [...byDay].map(([day, stations]) =>
    countyDay(stations, { day, assessed: series.length, ruleset: rulesetOf(day) }),
  )
}

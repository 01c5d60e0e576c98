import type { AirDay, AirDayFactor, AirDayValue } from '#kernel/air/air-day.ts'
import { dayReport } from '#kernel/air/day-report.ts'
import { evaluatePeriod } from '#kernel/air/evaluate-period.ts'
import { wholePeriodNeed } from '#kernel/air/period-need.ts'
import type { AirRuleset } from '#kernel/air/ruleset.ts'
import type { AirEvidence, ReportedDay } from '#kernel/indicator/evidence.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '#kernel/time/calendar.ts'

const CHOICE = { kind: 'byDay' } as const

const value = (own: number | null): AirDayValue => ({
  value: own,
  have: own === null ? 0 : 24,
  isValid: own !== null,
  isNotMonitored: false,
  isExcluded: false,
})
const FINE: Readonly<Record<AirDayFactor, number>> = {
  so2: 8,
  no2: 15,
  co: 0.6,
  pm10: 40,
  pm25: 30,
  o3Mda8: 90,
  o3Hour: 110,
}

function airDay(day: LocalDate, pm25: number | null): AirDay {
  const of = (factor: AirDayFactor): AirDayValue => value(FINE[factor])
  return {
    day,
    values: {
      so2: of('so2'),
      no2: of('no2'),
      co: of('co'),
      pm10: of('pm10'),
      pm25: value(pm25),
      o3Mda8: of('o3Mda8'),
      o3Hour: of('o3Hour'),
    },
  }
}

/** 逐日 PM2.5 — every other factor is excellent: 30 makes an excellent day, 100 a bad one, 200 a heavy one, null an invalid one. */
export type DailyPm25 = (index: number) => number | null

export interface AirDays {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly pm25: DailyPm25
  readonly rulesets: readonly AirRuleset[]
}

export function reportedDays({ from, to, pm25, rulesets }: AirDays): readonly ReportedDay[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const day = airDay(addDays(from, index), pm25(index))
    return { day, report: dayReport(day, { choice: CHOICE, rulesets }) }
  })
}

export function airEvidence(air: AirDays, history: readonly ReportedDay[] = []): AirEvidence {
  const { from, to, rulesets } = air
  const days = reportedDays(air)
  const evaluation = evaluatePeriod(
    days.map(({ day }) => day),
    { from, to, choice: CHOICE, rulesets, dust: 'with' },
  )
  const need = wholePeriodNeed(from, localDate(Number(from.slice(0, 4)), 12, 31), rulesets)
  return { kind: 'air', evaluation, need, dust: 'with', days, history }
}

import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import type { AirDay } from './air-day.ts'
import type { DayCounts, PeriodEvaluation } from './air-evaluation.ts'
import { AQI_LEVELS, type AqiResult } from './aqi-result.ts'
import { compositeIndex } from './composite-index.ts'
import { type DustHandling, dayReport } from './day-report.ts'
import type { EditionChoice } from './edition.ts'
import { evaluateFactor } from './evaluate-factor.ts'
import { monthOf, type PeriodNeed, periodNeed } from './period-need.ts'
import { type AirRuleset, dailyLimit, rulesetFor } from './ruleset.ts'

export interface EvaluatePeriodOptions {
  readonly from: LocalDate
  /** Last day, included. */
  readonly to: LocalDate
  readonly choice: EditionChoice
  readonly rulesets: readonly AirRuleset[]
  readonly dust: DustHandling
}

/**
 * 时段评价 — counts of days, mean and percentile of every factor and the composite index of one subject. Days outside of the
 * period are left aside, days that are not listed have no data; their order does not matter.
 *
 * byDay: each day's AQI and daily limit by the set in force on it. Means and percentiles of a period that spans a change are
 * judged by the set in force at its end — no text says which — and are marked 待核.
 */
export function evaluatePeriod(days: readonly AirDay[], options: EvaluatePeriodOptions): PeriodEvaluation {
  const { from, to, choice, rulesets } = options
  const inside = days.filter(({ day }) => from <= day && day <= to)
  const ruleset = rulesetFor(rulesets, choice, to)
  const need = periodNeed(from, to, ruleset.evaluation.validity)
  const isMixed = rulesetFor(rulesets, choice, from) !== ruleset
  const factors = AIR_FACTORS.map((factor) => {
    const rule = statisticRule(ruleset.evaluation.statistics[factor].rule, need, isMixed)
    return evaluateFactor(factorDays(inside, factor, options), need, ruleset, rule)
  })
  return {
    from,
    to,
    edition: choice.kind === 'byDay' ? 'byDay' : choice.ruleset,
    days: countDays(
      inside.map((day) => dayReport(day, options)),
      from,
      to,
    ),
    factors,
    compositeIndex: compositeIndex(factors, ruleset),
  }
}

/** 天数 — of reports of the days of a period; a day without an AQI is not valid. */
function countDays(reports: readonly AqiResult[], from: LocalDate, to: LocalDate): DayCounts {
  const byLevel = AQI_LEVELS.map((level) => reports.filter((report) => report.level === level).length)
  return countsOf(byLevel, daysBetween(from, to) + 1)
}

/** 天数 — from the number of days in each level, 优 first. */
export function countsOf(byLevel: readonly number[], calendar: number): DayCounts {
  const [excellent = 0, good = 0, , , heavy = 0, severe = 0] = byLevel
  const valid = byLevel.reduce((sum, count) => sum + count, 0)
  return { calendar, valid, good: excellent + good, heavy: heavy + severe, byLevel }
}

/** Annual evaluation is what the standard defines; for other periods, and across a change of editions, it is 待核. */
export function statisticRule(rule: RuleRef, need: PeriodNeed, isMixed: boolean): RuleRef {
  return need.kind === 'year' && !isMixed ? rule : { ...rule, status: 'unverified' }
}

function factorDays(days: readonly AirDay[], factor: AirFactor, options: EvaluatePeriodOptions) {
  const values: number[] = []
  const byMonth = new Map<string, number>()
  let daysOver = 0
  for (const { day, values: ofDay } of days) {
    const { evaluation, limits } = rulesetFor(options.rulesets, options.choice, day)
    const { item } = evaluation.statistics[factor]
    const { value, isValid, isExcluded } = ofDay[item]
    if (value === null || !isValid || (isExcluded && options.dust === 'with')) continue
    values.push(value)
    byMonth.set(monthOf(day), (byMonth.get(monthOf(day)) ?? 0) + 1)
    const limit = dailyLimit(limits, factor)
    if (limit !== null && roundHalfEven(value, evaluation.rounding.day[item]) > limit) daysOver += 1
  }
  return { factor, ascending: Float64Array.from(values).sort(), byMonth, daysOver }
}

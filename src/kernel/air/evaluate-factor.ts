import type { FactorEvaluation, JudgedStatistic } from '#kernel/air/air-evaluation.ts'
import { judgeStatistic } from '#kernel/air/judge-statistic.ts'
import { meetsPeriodNeed, type PeriodNeed } from '#kernel/air/period-need.ts'
import { type AirRuleset, classTwoLimit, dailyLimit } from '#kernel/air/ruleset.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { meanOfSorted } from '#kernel/series/mean.ts'
import { percentileOfSorted } from '#kernel/series/percentile.ts'

interface FactorDays {
  readonly factor: AirFactor
  /** The valid daily values of the period, ascending and unrounded. */
  readonly ascending: Float64Array
  readonly byMonth: ReadonlyMap<string, number>
  readonly daysOver: number
}

/** 项目评价 — mean and percentile of one factor by one ruleset; a mean without an annual limit is not stated (CO, O₃). */
export function evaluateFactor(
  days: FactorDays,
  need: PeriodNeed,
  ruleset: AirRuleset,
  rule: RuleRef,
): FactorEvaluation {
  const { factor, ascending } = days
  const { item, hasMean, percentile: p } = ruleset.evaluation.statistics[factor]
  const isSufficient = meetsPeriodNeed(need, days.byMonth)
  const judge = (raw: number | null, limit: number | null): JudgedStatistic | null =>
    raw === null
      ? null
      : judgeStatistic(raw, { factor, limit, rounding: ruleset.evaluation.rounding, rule, isSufficient })
  const mean = hasMean ? judge(meanOfSorted(ascending), classTwoLimit(ruleset.limits, factor, 'year')) : null
  const percentile = judge(percentileOfSorted(ascending, p), dailyLimit(ruleset.limits, factor))
  return {
    factor,
    item,
    have: ascending.length,
    need: need.days,
    isSufficient,
    mean,
    percentile: percentile && { ...percentile, p },
    attains: attainsAll(mean, percentile),
    daysOver: days.daysOver,
  }
}

/** Both must attain; one that fails decides. */
function attainsAll(...statistics: readonly (JudgedStatistic | null)[]): boolean | null {
  const verdicts = statistics.flatMap((statistic) => (statistic === null ? [] : [statistic.attains]))
  if (verdicts.includes(false)) return false
  return verdicts.length === 0 || verdicts.includes(null) ? null : true
}

import type { JudgedStatistic } from '#kernel/air/air-evaluation.ts'
import type { AirRounding } from '#kernel/air/ruleset.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'

interface JudgeOptions {
  readonly factor: AirFactor
  readonly limit: number | null
  readonly rounding: AirRounding
  readonly rule: RuleRef
  /** Without enough days nothing is judged. */
  readonly isSufficient: boolean
}

/**
 * 判定统计量 — rounds as published and as judged, and holds the judged value against the limit: 35.4 → 35 attains 35,
 * 35.5 → 36 does not, 36.5 → 36. Both roundings start from the measured value, never one from the other.
 */
export function judgeStatistic(raw: number, options: JudgeOptions): JudgedStatistic {
  const { factor, limit, rounding, rule, isSufficient } = options
  const decimals = rounding.statistic[factor]
  const judged = roundHalfEven(raw, rounding.judged[factor])
  const attains = limit === null || !isSufficient ? null : judged <= limit
  return {
    raw,
    rounded: roundHalfEven(raw, decimals),
    decimals,
    judged,
    limit,
    attains,
    exceedanceMultiple:
      attains === false && limit !== null ? roundHalfEven((judged - limit) / limit, rounding.multiple) : null,
    rule,
  }
}

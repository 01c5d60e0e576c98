import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import type { FactorEvaluation } from './air-evaluation.ts'
import { type AirRuleset, classTwoLimit, dailyLimit } from './ruleset.ts'

/** 综合指数 — as published, with its single indexes; `raw` from unrounded statistics, nothing rounded on the way. */
export interface CompositeIndex {
  readonly value: number
  readonly single: Readonly<Record<AirFactor, number>>
  readonly raw: number
}

/**
 * 环境空气质量综合指数 — Σ C/S over the six factors: means of SO₂, NO₂, PM₁₀, PM₂.₅ over the annual limit, P95 of CO and P90
 * of the daily maximum 8 h of O₃ over the daily limit. null when a factor has no statistic: a sum of five is no index.
 */
export function compositeIndex(factors: readonly FactorEvaluation[], ruleset: AirRuleset): CompositeIndex | null {
  const statistics = new Map(factors.map(({ factor, mean, percentile }) => [factor, mean ?? percentile]))
  const rounded = concentrations((factor) => statistics.get(factor)?.rounded)
  const raw = concentrations((factor) => statistics.get(factor)?.raw)
  return rounded && raw && { ...compositeOf(rounded, ruleset), raw: sum(singleIndexes(raw, ruleset)) }
}

/**
 * 综合指数 — of concentrations as published. Each single index is rounded to two decimals before they are added: so
 * reckoned, four of four published indexes come out to the digit, with ties to even; adding unrounded ones, one of four.
 * The text (环办监测〔2018〕19号) could not be read, so the rule is 待核.
 */
export function compositeOf(
  published: Readonly<Record<AirFactor, number>>,
  ruleset: AirRuleset,
): Omit<CompositeIndex, 'raw'> {
  const { singleDecimals, decimals } = ruleset.composite
  const unrounded = singleIndexes(published, ruleset)
  const single = { ...unrounded }
  for (const factor of AIR_FACTORS) single[factor] = roundHalfEven(unrounded[factor], singleDecimals)
  return { value: roundHalfEven(sum(single), decimals), single }
}

/** 单项指数 — C/S, unrounded. */
function singleIndexes(
  values: Readonly<Record<AirFactor, number>>,
  { key, limits }: AirRuleset,
): Record<AirFactor, number> {
  const single = { ...values }
  for (const factor of AIR_FACTORS) {
    const limit = classTwoLimit(limits, factor, 'year') ?? dailyLimit(limits, factor)
    if (limit === null) throw new RangeError(`ruleset ${key} has no limit for ${factor}`)
    single[factor] = values[factor] / limit
  }
  return single
}

function concentrations(of: (factor: AirFactor) => number | undefined): Record<AirFactor, number> | null {
  const values = { so2: 0, no2: 0, co: 0, o3: 0, pm10: 0, pm25: 0 }
  for (const factor of AIR_FACTORS) {
    const value = of(factor)
    if (value === undefined) return null
    values[factor] = value
  }
  return values
}

function sum(values: Readonly<Record<AirFactor, number>>): number {
  return AIR_FACTORS.reduce((total, factor) => total + values[factor], 0)
}

import type { WaterFactor } from '#kernel/observation/factor.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { type ClassifyWaterOptions, classifyWater } from '#kernel/water/classify-water.ts'
import type { FunctionZoneRules } from '#kernel/water/function-zone-rules.ts'
import type { PhMean } from '#kernel/water/mean-reading.ts'
import { periodReadings } from '#kernel/water/period-readings.ts'
import type { FactorReadings } from '#kernel/water/readings-of.ts'
import type { OverLimit, WaterReading } from '#kernel/water/water-result.ts'

/** 水功能区评价 — by the annual mean and by frequency, side by side; null where nothing judged was measured. */
export interface FunctionZoneResult {
  readonly byMean: { readonly attains: boolean; readonly over: readonly OverLimit[]; readonly months: number } | null
  readonly byFrequency: { readonly attained: number; readonly judged: number; readonly attains: boolean } | null
}

export interface FunctionZoneOptions extends ClassifyWaterOptions {
  readonly target: WaterClass
  readonly rules: FunctionZoneRules
  /** 双指标 or 全指标. */
  readonly factors: 'two' | 'all'
  readonly phMean?: PhMean
}

/**
 * 水功能区达标评价 — of the months of a year. Annual mean: the mean of each factor meets the target. Frequency: at least 80 %
 * of the months attain, compared as whole numbers.
 */
export function functionZone(months: readonly FactorReadings[], options: FunctionZoneOptions): FunctionZoneResult {
  const factors = options.factors === 'two' ? options.rules.twoFactors : options.rules.allFactors
  const judged = months.map((month) => only(month, factors)).filter((month) => Object.keys(month).length > 0)
  const year = classifyWater(only(periodReadings(judged, options).readings, factors), options)
  if (year.attains === null) return { byMean: null, byFrequency: null }
  const verdicts = judged.map((month) => classifyWater(month, options).attains).filter((attains) => attains !== null)
  const attained = verdicts.filter(Boolean).length
  return {
    byMean: { attains: year.attains, over: year.overTarget, months: verdicts.length },
    byFrequency: {
      attained,
      judged: verdicts.length,
      attains: attained * 100 >= options.rules.frequency * verdicts.length,
    },
  }
}

/** 水功能区达标率 — attaining zones of evaluated ones, by each of the two methods; a zone without readings is in neither. */
export interface FunctionZoneRate {
  readonly byMean: { readonly attained: number; readonly judged: number }
  readonly byFrequency: { readonly attained: number; readonly judged: number }
}

/** 达标率 — as counts, since a county has few zones and 92 % of three is three. */
export function functionZoneRate(zones: readonly FunctionZoneResult[]): FunctionZoneRate {
  const count = (verdicts: readonly (boolean | undefined)[]) => ({
    attained: verdicts.filter((attains) => attains === true).length,
    judged: verdicts.filter((attains) => attains !== undefined).length,
  })
  return {
    byMean: count(zones.map(({ byMean }) => byMean?.attains)),
    byFrequency: count(zones.map(({ byFrequency }) => byFrequency?.attains)),
  }
}

function only(
  readings: FactorReadings,
  factors: readonly WaterFactor[],
): Readonly<Partial<Record<WaterFactor, WaterReading>>> {
  const kept: Partial<Record<WaterFactor, WaterReading>> = {}
  for (const factor of factors) {
    const reading = readings[factor]
    if (reading !== undefined) kept[factor] = reading
  }
  return kept
}

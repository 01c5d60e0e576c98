import type { WaterFactor } from '#kernel/observation/factor.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { type ClassifyWaterOptions, classifyWater } from '#kernel/water/classify-water.ts'
import type { SurfaceWaterStandard } from '#kernel/water/surface-water-standard.ts'
import type { WaterClassResult, WaterReading } from '#kernel/water/water-result.ts'

/** 修约 — to the decimals of the standard, for `classifyWater`'s `round`: 先修约后比较. */
export function roundByStandard(standard: SurfaceWaterStandard): (factor: WaterFactor, value: number) => number {
  return (factor, value) => roundHalfEven(value, standard.decimals[factor])
}

/** 两种比较法 — the class as measured and as rounded first, and the factors in which the two differ. */
export interface RoundedComparison {
  readonly asMeasured: WaterClassResult
  readonly rounded: WaterClassResult
  readonly differ: readonly WaterFactor[]
}

/**
 * 修约值比较与全数值比较 — no text found says which one holds for water (待核); both are given so that a difference is seen.
 * @example // TP 0.1004: Ⅲ as measured, Ⅱ when rounded to three decimals first
 */
export function compareRounded(
  readings: Readonly<Partial<Record<WaterFactor, WaterReading>>>,
  options: Omit<ClassifyWaterOptions, 'round'>,
): RoundedComparison {
  const asMeasured = classifyWater(readings, options)
  const rounded = classifyWater(readings, { ...options, round: roundByStandard(options.standard) })
  const differ = asMeasured.factors
    .filter((one, index) => one.waterClass !== rounded.factors[index]?.waterClass)
    .map(({ factor }) => factor)
  return { asMeasured, rounded, differ }
}

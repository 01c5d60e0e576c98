import { WATER_FACTORS, type WaterFactor } from '#kernel/observation/factor.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { type ClassifyOptions, classifyFactor } from '#kernel/water/classify-factor.ts'
import { mainPollutants } from '#kernel/water/main-pollutants.ts'
import { inOfficialOrder, overClass } from '#kernel/water/over-limit.ts'
import type { SurfaceWaterEvaluation } from '#kernel/water/surface-water-evaluation.ts'
import { attainsClass, worseClass } from '#kernel/water/water-class.ts'
import { judgedValue, usableReading } from '#kernel/water/water-limit.ts'
import type { FactorClass, OverLimit, WaterClassResult, WaterReading } from '#kernel/water/water-result.ts'

export interface ClassifyWaterOptions extends ClassifyOptions {
  readonly evaluation: SurfaceWaterEvaluation
  /** 水质目标 — the section's own; null or absent: attainment is not judged. */
  readonly target?: WaterClass | null
  /** 先修约后比较 — turns a value into what is compared; without it values are compared as measured, which is the default. */
  readonly round?: (factor: WaterFactor, value: number) => number
}

/**
 * 断面水质评价 — single factor: the class is that of the worst of the 21 factors (环办〔2011〕22号); total nitrogen,
 * coliform and temperature never set it. Readings are judged as measured, below detection as half of the limit. A factor
 * without a usable reading is listed as missing; with none at all there is no class.
 */
export function classifyWater(
  readings: Readonly<Partial<Record<WaterFactor, WaterReading>>>,
  options: ClassifyWaterOptions,
): WaterClassResult {
  const target = options.target ?? null
  const factors: FactorClass[] = []
  const missing: WaterFactor[] = []
  for (const factor of WATER_FACTORS) {
    const reading = usableReading(readings[factor])
    if (reading === null) missing.push(factor)
    else factors.push(judge(factor, reading, target, options))
  }
  const worst = worstOf(factors)
  const attains = worst === null || target === null ? null : attainsClass(worst, target)
  return {
    waterClass: worst,
    determining: factors.filter(({ waterClass }) => waterClass === worst).map(({ factor }) => factor),
    mainPollutants: worst === null || attainsClass(worst, 'Ⅲ') ? [] : mainPollutants(factors, options),
    factors,
    attains,
    overTarget: target !== null && attains === false ? overTarget(factors, target, options) : [],
    missing,
  }
}

function worstOf(factors: readonly FactorClass[]): WaterClass | null {
  let worst: WaterClass | null = null
  for (const { waterClass } of factors) worst = worst === null ? waterClass : worseClass(worst, waterClass)
  return worst
}

function overTarget(
  factors: readonly FactorClass[],
  target: WaterClass,
  options: ClassifyWaterOptions,
): readonly OverLimit[] {
  return inOfficialOrder(overClass(factors, target, options), () => false)
}

function judge(
  factor: WaterFactor,
  reading: WaterReading,
  target: WaterClass | null,
  options: ClassifyWaterOptions,
): FactorClass {
  const measured = judgedValue(reading)
  const value = options.round ? options.round(factor, measured) : measured
  const waterClass = classifyFactor(factor, value, options)
  const meetsTarget = target === null ? null : attainsClass(waterClass, target)
  return { factor, value, isBelow: reading.isBelow, waterClass, meetsTarget }
}

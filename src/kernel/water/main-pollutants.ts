import { inOfficialOrder, overClass } from '#kernel/water/over-limit.ts'
import type { SurfaceWaterEvaluation } from '#kernel/water/surface-water-evaluation.ts'
import type { SurfaceWaterStandard, WaterBody } from '#kernel/water/surface-water-standard.ts'
import type { FactorClass, OverLimit } from '#kernel/water/water-result.ts'

/**
 * 断面主要污染指标 — the factors worse than class Ⅲ: cyanide and heavy metals first, then by class, then by multiple over
 * class Ⅲ, at most three. None where no factor is worse than Ⅲ.
 * @example // COD 24 mg/L → [{ factor: 'codCr', multiple: 0.2 }]
 */
export function mainPollutants(
  factors: readonly FactorClass[],
  options: {
    readonly standard: SurfaceWaterStandard
    readonly evaluation: SurfaceWaterEvaluation
    readonly waterBody: WaterBody
  },
): readonly OverLimit[] {
  const { count, first } = options.evaluation.mainPollutants
  return inOfficialOrder(overClass(factors, 'Ⅲ', options), (factor) => first.includes(factor)).slice(0, count)
}

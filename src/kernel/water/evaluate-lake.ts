import { type ClassifyWaterOptions, classifyWater } from '#kernel/water/classify-water.ts'
import type { PhMean } from '#kernel/water/mean-reading.ts'
import { meanOf } from '#kernel/water/month-readings.ts'
import { type FactorReadings, readingsOf } from '#kernel/water/readings-of.ts'
import { type TrophicResult, trophicIndex } from '#kernel/water/trophic-index.ts'
import type { TrophicRules } from '#kernel/water/trophic-rules.ts'
import type { WaterClassResult, WaterReading } from '#kernel/water/water-result.ts'

/** 湖库评价 — class and trophic state of the means over its points. */
export interface LakeEvaluation {
  readonly points: number
  readonly readings: FactorReadings
  readonly result: WaterClassResult
  readonly trophic: TrophicResult
}

/**
 * 湖泊、水库评价 — the mean over all points of a lake first, each already averaged over time, then class by the lake limits
 * and TLI of the same means (环办〔2011〕22号, 待核). A river-type reservoir is evaluated as a river and does not belong here.
 * null where no point has a reading.
 */
export function evaluateLake(
  points: readonly FactorReadings[],
  options: Omit<ClassifyWaterOptions, 'waterBody'> & { readonly trophic: TrophicRules; readonly phMean?: PhMean },
): LakeEvaluation | null {
  const measured = points.filter((point) => readingsOf([point]).size > 0)
  const readings: Partial<Record<keyof FactorReadings, WaterReading>> = {}
  for (const [factor, each] of readingsOf(measured)) {
    const mean = meanOf(factor, each, options.phMean)
    if (mean !== null) readings[factor] = mean
  }
  if (measured.length === 0) return null
  return {
    points: measured.length,
    readings,
    result: classifyWater(readings, { ...options, waterBody: 'lake' }),
    trophic: trophicIndex(readings, options.trophic),
  }
}

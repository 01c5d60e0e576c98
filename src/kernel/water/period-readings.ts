import type { Factor } from '#kernel/observation/factor.ts'
import { type MeanOptions, meanOf } from '#kernel/water/month-readings.ts'
import { type FactorReadings, readingsOf } from '#kernel/water/readings-of.ts'
import type { SurfaceWaterEvaluation } from '#kernel/water/surface-water-evaluation.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'

/** 时段读数 — means over months by factor, with the number of months each rests on. */
export interface PeriodReadings {
  readonly readings: FactorReadings
  readonly have: Readonly<Partial<Record<Factor, number>>>
}

/**
 * 时段均值 — of monthly readings (quarter, half-year, year): each month counts once, however often it was sampled. A factor
 * without readings in any month is absent; whether the months suffice is `monthsNeeded`'s to say.
 */
export function periodReadings(months: readonly FactorReadings[], options: MeanOptions): PeriodReadings {
  const readings: Partial<Record<Factor, WaterReading>> = {}
  const have: Partial<Record<Factor, number>> = {}
  for (const [factor, monthly] of readingsOf(months)) {
    const reading = meanOf(factor, monthly, options.phMean)
    if (reading === null) continue
    readings[factor] = reading
    have[factor] = monthly.length
  }
  return { readings, have }
}

/** 应有月数 — how many months a quarter or year must have been measured in for its mean to stand (环办〔2011〕22号, 待核). */
export function monthsNeeded(
  period: 'quarter' | 'year',
  { statistics }: SurfaceWaterEvaluation,
  isFrozenOrDry = false,
): number {
  if (period === 'quarter') return statistics.quarterMinimum
  return isFrozenOrDry ? statistics.yearMinimumWhenFrozenOrDry : statistics.yearMinimum
}

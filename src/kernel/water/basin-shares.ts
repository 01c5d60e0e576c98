import type { WaterClass } from '#kernel/plan/model.ts'
import type { QualityStatus } from '#kernel/water/quality-status.ts'
import type { SurfaceWaterEvaluation } from '#kernel/water/surface-water-evaluation.ts'
import { classRank, WATER_CLASSES } from '#kernel/water/water-class.ts'

export type ClassCounts = Readonly<Record<WaterClass, number>>

/** 类别比例 — sections with a class, those of Ⅰ–Ⅲ and those of 劣Ⅴ. */
export interface ClassShares {
  readonly total: number
  readonly good: number
  readonly inferior: number
}

export function countClasses(classes: readonly WaterClass[]): ClassCounts {
  const counts: Record<WaterClass, number> = { Ⅰ: 0, Ⅱ: 0, Ⅲ: 0, Ⅳ: 0, Ⅴ: 0, 劣Ⅴ: 0 }
  for (const waterClass of classes) counts[waterClass] += 1
  return counts
}

export function sharesOf(counts: ClassCounts): ClassShares {
  const sum = (classes: readonly WaterClass[]): number =>
    classes.reduce((total, waterClass) => total + counts[waterClass], 0)
  return {
    total: sum(WATER_CLASSES),
    good: sum(WATER_CLASSES.filter((waterClass) => classRank(waterClass) <= classRank('Ⅲ'))),
    inferior: counts.劣Ⅴ,
  }
}

/**
 * 河流、流域水质状况 — by the shares of Ⅰ–Ⅲ and 劣Ⅴ (环办〔2011〕22号). Compared as whole numbers, never as printed percentages:
 * bulletins adjust those to add up to 100.
 * @example statusOfShares({ total: 4, good: 3, inferior: 1 }, evaluation) // 'good': exactly 75 %
 */
export function statusOfShares(
  { total, good, inferior }: ClassShares,
  { basin }: SurfaceWaterEvaluation,
): QualityStatus {
  const reaches = (count: number, percent: number): boolean => count * 100 >= percent * total
  if (reaches(good, basin.excellentGoodShare)) return 'excellent'
  if (reaches(good, basin.goodGoodShare)) return 'good'
  if (reaches(inferior, basin.heavyInferiorShare)) return 'heavy'
  return reaches(inferior, basin.moderateInferiorShare) ? 'moderate' : 'light'
}

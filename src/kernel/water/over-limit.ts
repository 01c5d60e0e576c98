import type { WaterFactor } from '#kernel/observation/factor.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import { limitOf } from '#kernel/water/classify-factor.ts'
import type { SurfaceWaterStandard, WaterBody } from '#kernel/water/surface-water-standard.ts'
import { attainsClass, classRank } from '#kernel/water/water-class.ts'
import type { FactorClass, OverLimit } from '#kernel/water/water-result.ts'

/** 超标项 — with the class of the factor, by which such lists are ordered. */
export interface OverClass extends OverLimit {
  readonly waterClass: WaterClass
}

/**
 * 超标倍数 — the factors that are worse than a class, with C/S − 1 against its limit; null for pH (a band) and dissolved
 * oxygen (less is worse), of which none is computed.
 */
export function overClass(
  factors: readonly FactorClass[],
  target: WaterClass,
  { standard, waterBody }: { readonly standard: SurfaceWaterStandard; readonly waterBody: WaterBody },
): readonly OverClass[] {
  return factors
    .filter((one) => !attainsClass(one.waterClass, target))
    .map(({ factor, value, waterClass }) => {
      const limits = standard.limits[factor]
      const limit = limits.kind === 'atMost' ? limitOf(limits, target, waterBody) : null
      return { factor, waterClass, multiple: limit === null ? null : exceedanceMultiple(value, limit) }
    })
}

/** Doubles leave 38/20 − 1 a hair below 0.9; nine decimals are beyond every reading and keep equal multiples equal. */
const MULTIPLE_SCALE = 1e9

/** 超标倍数 — C/S − 1. @example exceedanceMultiple(38, 20) // 0.9 */
export function exceedanceMultiple(value: number, limit: number): number {
  return Math.round((value / limit - 1) * MULTIPLE_SCALE) / MULTIPLE_SCALE
}

/** 排序 — what comes first (`isFirst`), then the worse class, then the larger multiple; what has no multiple comes last. */
export function inOfficialOrder(
  over: readonly OverClass[],
  isFirst: (factor: WaterFactor) => boolean,
): readonly OverLimit[] {
  const multiple = (one: OverClass): number => one.multiple ?? Number.NEGATIVE_INFINITY
  return over
    .toSorted((a, b) => {
      const byKind = Number(isFirst(b.factor)) - Number(isFirst(a.factor))
      const byClass = classRank(b.waterClass) - classRank(a.waterClass)
      return byKind || byClass || (multiple(a) === multiple(b) ? 0 : multiple(b) - multiple(a))
    })
    .map((one) => ({ factor: one.factor, multiple: one.multiple }))
}

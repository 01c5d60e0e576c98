import type { Comparator, WaterClass } from '#kernel/plan/model.ts'
import { classRank } from '#kernel/water/water-class.ts'

/** 类别达标 — 达到或好于Ⅲ类 is `<=` Ⅲ: classes are compared by order, Ⅰ being least. */
export function classMeets(waterClass: WaterClass, comparator: Comparator, target: WaterClass): boolean {
  const difference = classRank(waterClass) - classRank(target)
  if (comparator === '<=') return difference <= 0
  if (comparator === '<') return difference < 0
  if (comparator === '>=') return difference >= 0
  return comparator === '>' ? difference > 0 : difference === 0
}

import type { Comparator, WaterClass } from '#kernel/plan/model.ts'

const WATER_CLASS_ORDER: readonly WaterClass[] = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ']

/** 类别次序 — Ⅰ is 1 (best), 劣Ⅴ is 6. */
export function waterClassRank(waterClass: WaterClass): number {
  return WATER_CLASS_ORDER.indexOf(waterClass) + 1
}

/** 类别达标 — 达到或好于Ⅲ类 is `<=` Ⅲ: classes are compared by order, Ⅰ being least. */
export function classMeets(waterClass: WaterClass, comparator: Comparator, target: WaterClass): boolean {
  const difference = waterClassRank(waterClass) - waterClassRank(target)
  if (comparator === '<=') return difference <= 0
  if (comparator === '<') return difference < 0
  if (comparator === '>=') return difference >= 0
  return comparator === '>' ? difference > 0 : difference === 0
}

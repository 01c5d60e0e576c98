import type { WaterClass } from '#kernel/plan/model.ts'

/** 类别 — best first; a class attains another when it does not stand behind it. */
export const WATER_CLASSES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', '劣Ⅴ'] as const satisfies readonly WaterClass[]

const RANKS: Readonly<Record<WaterClass, number>> = { Ⅰ: 0, Ⅱ: 1, Ⅲ: 2, Ⅳ: 3, Ⅴ: 4, 劣Ⅴ: 5 }

/** 序 — 0 for Ⅰ … 5 for 劣Ⅴ. */
export function classRank(waterClass: WaterClass): number {
  return RANKS[waterClass]
}

/** 达到 — at least as good as the target. @example attainsClass('Ⅱ', 'Ⅲ') // true */
export function attainsClass(waterClass: WaterClass, target: WaterClass): boolean {
  return classRank(waterClass) <= classRank(target)
}

export function worseClass(one: WaterClass, other: WaterClass): WaterClass {
  return classRank(one) >= classRank(other) ? one : other
}

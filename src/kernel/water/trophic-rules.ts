import type { RuleRef } from '#kernel/result/evaluation.ts'

/** 营养状态参数 — 叶绿素a, 总磷, 总氮, 透明度, 高锰酸盐指数. */
export const TROPHIC_FACTORS = ['chlorophyllA', 'tp', 'tn', 'transparency', 'codMn'] as const
export type TrophicFactor = (typeof TROPHIC_FACTORS)[number]

/** 营养状态分级 — 贫营养 中营养 轻度富营养 中度富营养 重度富营养. */
export const TROPHIC_GRADES = ['oligotrophic', 'mesotrophic', 'light', 'moderate', 'heavy'] as const
export type TrophicGrade = (typeof TROPHIC_GRADES)[number]

/**
 * 综合营养状态指数的规则 — TLI(j) = 10(a + b ln c), weighted by r². c in the unit of the formula: chlorophyll mg/m³,
 * transparency m, the others mg/L.
 */
export interface TrophicRules {
  readonly parts: Readonly<Record<TrophicFactor, { readonly a: number; readonly b: number; readonly r: number }>>
  /** Below the first is 贫营养; up to and including the second 中营养, and so on. */
  readonly bounds: readonly [number, number, number, number]
  readonly rule: RuleRef
}

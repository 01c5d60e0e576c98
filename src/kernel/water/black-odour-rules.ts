import type { RuleRef } from '#kernel/result/evaluation.ts'

/** 黑臭指标 — 透明度 cm, 溶解氧 mg/L, 氧化还原电位 mV, 氨氮 mg/L. */
export const BLACK_ODOUR_FACTORS = ['transparency', 'dissolvedOxygen', 'redoxPotential', 'nh3n'] as const
export type BlackOdourFactor = (typeof BLACK_ODOUR_FACTORS)[number]

export interface BlackOdourBand {
  /** Which side is the bad one. */
  readonly worse: 'less' | 'more'
  /** 轻度 — beyond it; a value equal to it is not black-odorous. */
  readonly light: number
  /** 重度 — beyond it; a value equal to it is 轻度. */
  readonly heavy: number
}

/** 浅水透明度 — where the water is shallower than `depth` cm, the limit of transparency is this share of its depth. */
export interface ShallowWater {
  readonly depth: number
  readonly share: number
  readonly rule: RuleRef
}

/** 城市黑臭水体的规则 — two levels by four indicators, and how readings make a point and points a water body. */
export interface UrbanBlackOdourRules {
  readonly bands: Readonly<Record<BlackOdourFactor, BlackOdourBand>>
  readonly shallow: ShallowWater
  /** Percent of a point's readings that must be heavy in one indicator, or in each of two. */
  readonly point: { readonly one: number; readonly two: number; readonly rule: RuleRef }
  /** Consecutive heavy points that make a stretch heavy, and the percent of heavy points that makes the whole so. */
  readonly body: { readonly stretch: number; readonly whole: number; readonly rule: RuleRef }
  readonly rule: RuleRef
}

/** 农村黑臭水体的规则 — any one of three indicators beyond its limit. */
export interface RuralBlackOdourRules {
  readonly limits: Readonly<
    Partial<Record<BlackOdourFactor, { readonly worse: 'less' | 'more'; readonly limit: number }>>
  >
  readonly shallow: ShallowWater
  readonly rule: RuleRef
}

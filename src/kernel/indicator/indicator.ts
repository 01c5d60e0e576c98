import type { Label } from '#kernel/label/label.ts'

/** 指标 — what targets of plans can be computed from today; a target bound to none says so. */
export const INDICATOR_KEYS = [
  'air.good-day-ratio',
  'air.heavy-day-ratio',
  'air.pm25-mean',
  'air.pm10-mean',
  'water.section-class',
  'water.source-class',
  'water.sections-attain',
  'water.function-zone-ratio',
] as const
export type IndicatorKey = (typeof INDICATOR_KEYS)[number]

/** 指标定义 — `names` are the words plans print; `unit` and `decimals` those of the displayed figure. */
export interface IndicatorDefinition {
  readonly key: IndicatorKey
  readonly label: Label
  readonly names: readonly string[]
  readonly unit: string
  readonly decimals: number
  readonly better: 'higher' | 'lower'
  readonly rule: { readonly standard: string; readonly clause: string; readonly status: 'verified' | 'unverified' }
}

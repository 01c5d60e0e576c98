import type { AirDayFactor } from '#kernel/air/air-day.ts'
import type { Label } from '#kernel/label/label.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'

/** 指标 — what targets of plans can be computed from today; a target bound to none says so. */
export const INDICATOR_KEYS = [
  'air.good-day-ratio',
  'air.heavy-day-ratio',
  'air.good-days',
  'air.heavy-days',
  'air.pm25-mean',
  'air.pm10-mean',
  'air.o3-percentile',
  'water.section-class',
  'water.source-class',
  'water.sections-attain',
  'water.function-zone-ratio',
] as const
export type IndicatorKey = (typeof INDICATOR_KEYS)[number]

/**
 * 算法 — how the figure of an indicator follows from its evidence: share or count of good (AQI ≤ 100) or heavy (AQI > 200)
 * days, mean or percentile of daily values, class of the worst place, share of places that attain.
 */
export type IndicatorFigure =
  | { readonly kind: 'dayShare'; readonly days: 'good' | 'heavy' }
  | { readonly kind: 'dayCount'; readonly days: 'good' | 'heavy' }
  | { readonly kind: 'mean'; readonly factor: AirFactor; readonly item: AirDayFactor }
  | {
      readonly kind: 'percentile'
      readonly factor: AirFactor
      readonly item: AirDayFactor
      readonly percent: number
    }
  | { readonly kind: 'worstClass' }
  | { readonly kind: 'attainedShare' }

/** 评价对象 — the county's air, or the water places of a kind, one of which a target may name. */
export type IndicatorSubject = 'countyAir' | 'riverSection' | 'waterSource' | 'functionZone'

/** 指标定义 — `names` are the words plans print; `unit` and `decimals` those of the displayed figure. */
export interface IndicatorDefinition {
  readonly key: IndicatorKey
  readonly label: Label
  readonly names: readonly string[]
  readonly unit: string
  /** Other ways plans print the unit; a target in any other unit is not this indicator's. */
  readonly units: readonly string[]
  readonly decimals: number
  readonly better: 'higher' | 'lower'
  readonly rule: RuleRef
  readonly figure: IndicatorFigure
  readonly subject: IndicatorSubject
}

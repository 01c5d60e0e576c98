import type { AqiEdition } from '#kernel/air/edition.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'

/** 分指数项目 — one column of the breakpoint table: a factor with its averaging. */
export const IAQI_ITEMS = [
  'so2Day',
  'so2Hour',
  'no2Day',
  'no2Hour',
  'pm10Day',
  'coDay',
  'coHour',
  'o3Hour',
  'o3EightHour',
  'pm25Day',
] as const
export type IaqiItem = (typeof IAQI_ITEMS)[number]

/** 空气质量级别 — 一级优 … 六级严重污染. */
export const AQI_LEVELS = ['excellent', 'good', 'light', 'moderate', 'heavy', 'severe'] as const
export type AqiLevel = (typeof AQI_LEVELS)[number]

/** 不出 AQI 的原因 — which factors are missing (HJ 633-2026 5.3.1), or that nothing was measured. */
export type NoAqiReason =
  | { readonly kind: 'incomplete'; readonly missing: readonly AirFactor[] }
  | { readonly kind: 'noData' }

/**
 * AQI 结果 — `aqi` null when it may not be published; `iaqi` then still has what could be computed. `primaries` in the order
 * of AIR_FACTORS, ties listed side by side, empty when AQI ≤ 50.
 */
export interface AqiResult {
  readonly edition: AqiEdition
  readonly aqi: number | null
  readonly primaries: readonly AirFactor[]
  readonly level: AqiLevel | null
  readonly iaqi: Readonly<Partial<Record<AirFactor, number>>>
  readonly reason: NoAqiReason | null
}

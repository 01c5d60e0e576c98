import type { LocalDate } from '#kernel/time/calendar.ts'

/** 日值 — one day of the series a target is reckoned from; null: no valid value. */
export interface DailyValue {
  readonly day: LocalDate
  readonly value: number | null
}

/**
 * 统计方式 — how a year's figure follows from its days: their mean; the percentage of days at most, or above, a threshold
 * (AQI 100, AQI 200); a percentile.
 */
export type Statistic =
  | { readonly kind: 'mean' }
  | { readonly kind: 'share'; readonly side: 'atMost' | 'above'; readonly threshold: number }
  | { readonly kind: 'percentile'; readonly percent: number }

/** 预测所据 — the period, its days up to and with `asOfDay`, and every earlier day there is; days in order. */
export interface ForecastInput {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly asOfDay: LocalDate
  readonly current: readonly DailyValue[]
  readonly history: readonly DailyValue[]
  readonly statistic: Statistic
  /** From seedOf: the same question, the same draws. It must not follow from the values, or a worse day could help. */
  readonly seed: number
  readonly runs?: number
}

/** 记一天 — what one day adds to the figure: its value, or 100 or 0 for a share. */
export function scoreOf(statistic: Statistic, value: number): number {
  if (statistic.kind !== 'share') return value
  return value <= statistic.threshold === (statistic.side === 'atMost') ? 100 : 0
}

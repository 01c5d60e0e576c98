import type { AirDayFactor } from '#kernel/air/air-day.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 一个统计量 — as measured (unrounded), as rounded for statistics, as judged against its limit (GB/T 8170, half-even). */
export interface JudgedStatistic {
  readonly raw: number
  readonly rounded: number
  readonly decimals: number
  readonly judged: number
  readonly limit: number | null
  readonly attains: boolean | null
  /** (C − S)/S, two decimals; null while the limit holds or there is none. */
  readonly exceedanceMultiple: number | null
  readonly rule: RuleRef
}

/** 项目评价 — mean and percentile of one factor over a period; null where that factor has no such statistic. */
export interface FactorEvaluation {
  readonly factor: AirFactor
  readonly item: AirDayFactor
  /** Valid days, and how many the period would need (324 a year, 27/25 a month; 待核 for other periods). */
  readonly have: number
  readonly need: number
  readonly isSufficient: boolean
  readonly mean: JudgedStatistic | null
  readonly percentile: (JudgedStatistic & { readonly p: number }) | null
  /** Both must attain; null while the data do not suffice. */
  readonly attains: boolean | null
  /** Days over the daily limit, of the valid ones. */
  readonly daysOver: number
}

/** 天数 — valid: a daily AQI could be stated; the shares are of `valid` or of `calendar`, and every sentence says which. */
export interface DayCounts {
  readonly calendar: number
  readonly valid: number
  readonly good: number
  readonly heavy: number
  readonly byLevel: readonly number[]
}

/** 时段评价 — of one subject over [from, to] (both days included). */
export interface PeriodEvaluation {
  readonly from: LocalDate
  readonly to: LocalDate
  /** 'byDay', or the one set used. */
  readonly edition: string
  readonly days: DayCounts
  readonly factors: readonly FactorEvaluation[]
  /** 综合指数 — two decimals, with the single indexes, and unrounded throughout (`raw`); null when a factor is missing. */
  readonly compositeIndex: {
    readonly value: number
    readonly single: Readonly<Record<AirFactor, number>>
    readonly raw: number
  } | null
}

import type { AirFactor } from '#kernel/observation/factor.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import type { Dated } from '#kernel/standard/dated.ts'
import type { AirDayFactor } from './air-day.ts'
import type { IaqiItem } from './aqi-result.ts'
import type { AqiEdition } from './edition.ts'

/**
 * 超出末级时 — what a concentration above the last breakpoint means. fixed: this IAQI; instead: no IAQI from this item, that
 * of another item is reported (HJ 633-2012 table 1 notes 2 and 3).
 */
export type BeyondTable =
  | { readonly kind: 'fixed'; readonly iaqi: number }
  | { readonly kind: 'instead'; readonly item: IaqiItem }

/** 分指数浓度限值 — one column of the table: µg/m³, CO mg/m³; null where the column prints no limit for a row. */
export interface IaqiColumn {
  /** Places the concentration is reported with: CO one, everything else none. */
  readonly decimals: 0 | 1
  readonly breakpoints: readonly (number | null)[]
  readonly beyond: BeyondTable
}

/** 日报项目 — one statistic of the day against one column of the table; the first of a factor decides whether it is there. */
export interface DailyItem {
  readonly item: IaqiItem
  readonly from: AirDayFactor
}

/** AQI 技术规定 — one edition of HJ 633 as data: breakpoints, which statistics enter, and what the text says on rounding. */
export interface AqiTable extends Dated {
  readonly edition: AqiEdition
  readonly source: RuleRef
  /** IAQI of the rows of the table. */
  readonly levels: readonly number[]
  readonly items: Readonly<Record<IaqiItem, IaqiColumn>>
  readonly hourlyItems: Readonly<Record<AirFactor, IaqiItem>>
  /** What the text takes for particulates in the real-time report: the hour's mean, or the 24 h running mean. */
  readonly hourlyParticulates: 'hour' | 'runningMean'
  readonly dailyItems: Readonly<Record<AirFactor, readonly DailyItem[]>>
  /** Whether a concentration is rounded (half-even, to `decimals`) before the formula: of a station, and of a city's mean. */
  readonly roundsInput: { readonly station: boolean; readonly city: boolean; readonly source: RuleRef }
  /** When a factor is missing: an AQI above this, reached by the others, is still published; up to it there is none. */
  readonly publishedAbove: { readonly aqi: number; readonly source: RuleRef }
  /** What the national real-time publication mostly does besides: with nothing but these missing it prints the others' AQI. */
  readonly publishedWithout: { readonly factors: readonly AirFactor[]; readonly source: RuleRef }
  /** Primary pollutants are named above this AQI. */
  readonly primaryAbove: number
}

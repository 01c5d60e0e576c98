import type { AirFactor } from '#kernel/observation/factor.ts'
import type { AirDayFactor } from './air-day.ts'
import { aqiOfIndexes, type FactorIndex } from './aqi-of-indexes.ts'
import type { AqiResult, IaqiItem } from './aqi-result.ts'
import type { AqiTable } from './aqi-table.ts'
import { iaqi } from './iaqi.ts'

/** 浓度输入 — µg/m³, CO mg/m³; missing: should be there and is not (NA); notMonitored: the plan leaves it out (/). */
export type AirInput = number | 'missing' | 'notMonitored'

/** 24 小时滑动平均 — of particulates for the 2012 text, of SO₂ for its note 2. */
export type RunningMeans = Readonly<Partial<Record<'so2' | 'pm10' | 'pm25', AirInput>>>

export interface HourlyAqiOptions {
  readonly table: AqiTable
  /**
   * cnemc (without it): as the national real-time publication does under both editions, particulates by their 1 h mean and an
   * AQI although PM10 alone is missing, as it mostly prints one. text: particulates by the mean the edition names, and 5.3.1 to the letter.
   */
  readonly mode?: 'cnemc' | 'text'
  readonly running?: RunningMeans
  /** The values are means over stations: what is rounded before the formula differs. */
  readonly isCity?: boolean
}

/**
 * 实时 AQI — of one hour from 1 h means; O₃ 8 h is no part of it in the publication of either edition. SO₂ above 800 µg/m³:
 * IAQI 200 in 2026, that of the running 24 h mean in 2012 (without one SO₂ counts as missing).
 */
export function hourlyAqi(values: Readonly<Record<AirFactor, AirInput>>, options: HourlyAqiOptions): AqiResult {
  const { table, mode = 'cnemc', running = {}, isCity = false } = options
  const isByRunningMean = mode === 'text' && table.hourlyParticulates === 'runningMean'
  return aqiOfIndexes(
    (factor) => {
      const isParticulate = factor === 'pm10' || factor === 'pm25'
      const input = isParticulate && isByRunningMean ? (running[factor] ?? 'missing') : values[factor]
      const item = table.hourlyItems[factor]
      const first = indexOf(item, input, table, isCity)
      const { beyond } = table.items[item]
      if (first !== 'beyond' || beyond.kind !== 'instead' || factor !== 'so2') return settled([first])
      // Measured above the table, it is not outside the plan, whatever its running mean says.
      const mean = typeof running.so2 === 'number' ? running.so2 : 'missing'
      return settled([indexOf(beyond.item, mean, table, isCity)])
    },
    table,
    mode === 'cnemc' ? table.publishedWithout.factors : [],
  )
}

export interface DailyAqiOptions {
  readonly table: AqiTable
  /** The values are means over stations: what is rounded before the formula differs. */
  readonly isCity?: boolean
}

/**
 * 日报 AQI — of a day from its means, O₃ by the daily maximum 8 h mean and, in 2012, the daily maximum hour as well. O₃
 * counts as missing with its 8 h mean, whatever the hour says; above 800 the hour takes its place in 2012, IAQI 300 in 2026.
 */
export function dailyAqi(values: Readonly<Record<AirDayFactor, AirInput>>, options: DailyAqiOptions): AqiResult {
  const { table, isCity = false } = options
  const indexesOf = (factor: AirFactor): readonly ItemIndex[] =>
    table.dailyItems[factor].map(({ item, from }) => indexOf(item, values[from], table, isCity))
  return aqiOfIndexes((factor) => settled(indexesOf(factor)), table)
}

type ItemIndex = number | 'missing' | 'notMonitored' | 'beyond'

function indexOf(item: IaqiItem, input: AirInput, table: AqiTable, isCity: boolean): ItemIndex {
  if (typeof input !== 'number') return input
  if (!Number.isFinite(input) || input < 0) return 'missing'
  return iaqi(item, input, table, isCity) ?? 'beyond'
}

/** The largest of a factor's items; the first decides whether the factor is there, unless the others stand in for it. */
function settled(indexes: readonly ItemIndex[]): FactorIndex {
  const numbers = indexes.filter((index) => typeof index === 'number')
  const [first] = indexes
  const isMissing = first === 'missing' || (first === 'beyond' && numbers.length === 0)
  return { iaqi: numbers.length === 0 ? null : Math.max(...numbers), isMissing }
}

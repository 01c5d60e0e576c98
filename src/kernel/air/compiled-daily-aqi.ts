import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import type { IaqiItem } from './aqi-result.ts'
import { AQI_INCOMPLETE, AQI_NO_DATA } from './compiled-aqi.ts'
import type { DayColumns } from './day-columns.ts'
import { iaqi } from './iaqi.ts'
import type { AirRuleset } from './ruleset.ts'

/** What stands for an index there is none of; every one below zero. */
const OUTSIDE_PLAN = -1
const LACKING = -2
const BEYOND = -3

interface CompiledItem {
  readonly indexes: Int16Array
  readonly rounded: Int32Array
}

/**
 * 编译后的日报 AQI — of row `day` of the columns: 0–500, AQI_INCOMPLETE or AQI_NO_DATA. Every entry of its tables is asked of
 * `iaqi`; tested to be equal to `dailyAqi`.
 */
export function compileDailyAqi({ aqi: table }: AirRuleset, columns: DayColumns): (day: number) => number {
  const factors = AIR_FACTORS.map((factor) =>
    table.dailyItems[factor].map(({ item, from }): CompiledItem => {
      const { rounded, decimals } = columns[from]
      return { rounded, indexes: indexesOf(item, decimals) }
    }),
  )
  return (day) => {
    let largest = -1
    let isIncomplete = false
    for (const items of factors) {
      let first = 0
      let ofFactor = -1
      for (const [rank, item] of items.entries()) {
        const index = indexAt(item, day)
        if (rank === 0) first = index
        if (index > ofFactor) ofFactor = index
      }
      if (first === LACKING || (first === BEYOND && ofFactor < 0)) isIncomplete = true
      if (ofFactor > largest) largest = ofFactor
    }
    if (largest < 0) return AQI_NO_DATA
    return isIncomplete && largest <= table.publishedAbove.aqi ? AQI_INCOMPLETE : largest
  }

  /** The last entry stands for everything above the last limit. */
  function indexesOf(item: IaqiItem, decimals: number): Int16Array {
    const last = table.items[item].breakpoints.findLast((limit) => limit !== null) ?? 0
    const power = 10 ** decimals
    return Int16Array.from({ length: last * power + 2 }, (_, scaled) => iaqi(item, scaled / power, table) ?? BEYOND)
  }
}

function indexAt({ indexes, rounded }: CompiledItem, day: number): number {
  const value = rounded[day] ?? NOT_MONITORED
  if (value < 0) return value === NOT_MONITORED ? OUTSIDE_PLAN : LACKING
  return indexes[Math.min(value, indexes.length - 1)] ?? LACKING
}

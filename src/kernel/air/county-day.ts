import { AIR_DAY_FACTORS, type AirDay, type AirDayFactor, type AirDayValue } from '#kernel/air/air-day.ts'
import type { AirRuleset, StationShare } from '#kernel/air/ruleset.ts'
import { mean } from '#kernel/series/mean.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

interface CountyDayOptions {
  readonly day: LocalDate
  /** Assessed stations of the county, whether they reported or not. */
  readonly assessed: number
  readonly ruleset: AirRuleset
}

/**
 * 区域日数据 — the mean over stations of their daily values, of ozone the mean of each station's own daily maximum (HJ 663
 * table A.2): stations are averaged first, and the AQI is of the means; never the worst station.
 *
 * `have` counts the stations that take part. Valid when enough of those whose plan holds the factor have a valid value
 * (待核). An approved dust day is the area's: one station marked marks the county.
 */
export function countyDay(stations: readonly AirDay[], { day, assessed, ruleset }: CountyDayOptions): AirDay {
  const values = { ...EMPTY_VALUES }
  for (const factor of AIR_DAY_FACTORS) {
    const readings = stations.map((station) => station.values[factor])
    values[factor] = areaValue(readings, assessed, ruleset.evaluation.stations)
  }
  return { day, values }
}

const NOTHING: AirDayValue = { value: null, have: 0, isValid: false, isNotMonitored: false, isExcluded: false }
const EMPTY_VALUES: Readonly<Record<AirDayFactor, AirDayValue>> = {
  so2: NOTHING,
  no2: NOTHING,
  co: NOTHING,
  pm10: NOTHING,
  pm25: NOTHING,
  o3Mda8: NOTHING,
  o3Hour: NOTHING,
}

function areaValue(stations: readonly AirDayValue[], assessed: number, share: StationShare): AirDayValue {
  const taking = stations.flatMap(({ isValid, value }) => (isValid && value !== null ? [value] : []))
  const planned = assessed - stations.filter(({ isNotMonitored }) => isNotMonitored).length
  return {
    value: mean(taking),
    have: taking.length,
    isValid: taking.length > 0 && taking.length >= stationsNeeded(planned, share),
    isNotMonitored: planned === 0 && assessed > 0,
    isExcluded: stations.some(({ isExcluded }) => isExcluded),
  }
}

/** 参评点位数 — stations an area's value needs. @example stationsNeeded(5, { share: 0.75, few: 4, … }) // 4 */
export function stationsNeeded(planned: number, { share, few, fewShare }: StationShare): number {
  return Math.ceil(planned * (planned < few ? fewShare : share))
}

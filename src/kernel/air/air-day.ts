import type { LocalDate } from '#kernel/time/calendar.ts'

/** 日统计项目 — what an hourly series gives for a day: means, the daily maximum 8-hour mean and the daily maximum hour of O₃. */
export const AIR_DAY_FACTORS = ['so2', 'no2', 'co', 'pm10', 'pm25', 'o3Mda8', 'o3Hour'] as const
export type AirDayFactor = (typeof AIR_DAY_FACTORS)[number]

/**
 * 日值 — `value` as measured, unrounded, in the factor's unit (CO mg/m³, else µg/m³); null where nothing was measured.
 * `have` counts valid hours (o3Mda8: valid 8-hour means of 17); `isValid` by GB 3095 table 4 and HJ 663 6.1.2.
 * `notMonitored`: the station's plan leaves it out. `isExcluded`: taken out by an approved exclusion (dust day).
 */
export interface AirDayValue {
  readonly value: number | null
  readonly have: number
  readonly isValid: boolean
  readonly isNotMonitored: boolean
  readonly isExcluded: boolean
}

/** 空气日数据 — one subject (a station, or the county as the mean of its assessed stations) on one natural day. */
export interface AirDay {
  readonly day: LocalDate
  readonly values: Readonly<Record<AirDayFactor, AirDayValue>>
}

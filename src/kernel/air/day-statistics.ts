import type { AirDay, AirDayFactor, AirDayValue } from '#kernel/air/air-day.ts'
import { mda8 } from '#kernel/air/mda8.ts'
import { type AirRuleset, dailyLimit } from '#kernel/air/ruleset.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import { NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { isReading } from '#kernel/series/running-mean.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'

/** 小时列 — hourly means scaled to whole numbers (value × 10^decimals; MISSING, NOT_MONITORED), index = hour of its start. */
export interface HourColumn {
  readonly values: Int32Array
  readonly decimals: number
}

/** 一日小时值 — the 24 hours that start at 00 … 23 of the day. */
export type DayHours = Readonly<Record<AirFactor, HourColumn>>

/** Every daily value with the hourly factor it is made from. */
const MEANS = ['so2', 'no2', 'co', 'pm10', 'pm25'] as const satisfies readonly AirDayFactor[]

/**
 * 日统计 — means, the daily maximum 8-hour mean and the daily maximum hour of one station on one natural day, unrounded.
 * A mean is valid with 20 hours (GB 3095 table 4); the maximum hour has no rule of its own and is held to the same 20.
 * Exclusions are hours left out of `hours`; a dust day is marked afterwards.
 */
export function dayStatistics(day: LocalDate, hours: DayHours, ruleset: AirRuleset): AirDay {
  const [so2, no2, co, pm10, pm25] = MEANS.map((factor) => dayMean(hours[factor], ruleset))
  if (!so2 || !no2 || !co || !pm10 || !pm25) throw new RangeError('unreachable: five factors have daily means')
  return {
    day,
    values: { so2, no2, co, pm10, pm25, o3Mda8: ozoneDay(hours.o3, ruleset), o3Hour: dayMax(hours.o3, ruleset) },
  }
}

function dayMean({ values, decimals }: HourColumn, ruleset: AirRuleset): AirDayValue {
  const readings = values.filter(isReading)
  const sum = readings.reduce((total, reading) => total + reading, 0)
  return dayValue(values, readings, sum / (readings.length * 10 ** decimals), ruleset)
}

function dayMax({ values, decimals }: HourColumn, ruleset: AirRuleset): AirDayValue {
  const readings = values.filter(isReading)
  return dayValue(values, readings, Math.max(...readings) / 10 ** decimals, ruleset)
}

function dayValue(hours: Int32Array, readings: Int32Array, value: number, { evaluation }: AirRuleset): AirDayValue {
  const have = readings.length
  return {
    value: have === 0 ? null : value,
    have,
    isValid: have >= evaluation.validity.dayHours,
    isNotMonitored: isNotMonitored(hours),
    isExcluded: false,
  }
}

function ozoneDay({ values, decimals }: HourColumn, { evaluation, limits }: AirRuleset): AirDayValue {
  const scale = 10 ** decimals
  const found = mda8(values, {
    validity: evaluation.validity,
    limit: (dailyLimit(limits, 'o3') ?? Number.POSITIVE_INFINITY) * scale,
    round: (scaled) => roundHalfEven(scaled / scale, evaluation.rounding.day.o3Mda8) * scale,
  })
  const value = found.value === null ? null : found.value / scale
  return { ...found, value, isNotMonitored: isNotMonitored(values), isExcluded: false }
}

/** Nothing was read, and what the feed did say is "/": the plan leaves the factor out. */
function isNotMonitored(hours: Int32Array): boolean {
  return !hours.some(isReading) && hours.includes(NOT_MONITORED)
}

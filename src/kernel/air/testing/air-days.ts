import { AIR_DAY_FACTORS, type AirDay, type AirDayFactor, type AirDayValue } from '#kernel/air/air-day.ts'
import type { DayHours } from '#kernel/air/day-statistics.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { addDays, daysBetween, isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'

const CLEAN: Readonly<Record<AirDayFactor, number>> = {
  so2: 8,
  no2: 15,
  co: 0.7,
  pm10: 40,
  pm25: 25,
  o3Mda8: 90,
  o3Hour: 110,
}

export function date(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(text)
  return text
}

/** A day with all seven values valid; what is given replaces the clean ones, null leaves a value missing. */
export function airDay(day: LocalDate, given: Readonly<Partial<Record<AirDayFactor, number | null>>> = {}): AirDay {
  const of = (factor: AirDayFactor): AirDayValue => {
    const value = given[factor] === undefined ? CLEAN[factor] : given[factor]
    return { value, have: value === null ? 0 : 24, isValid: value !== null, isNotMonitored: false, isExcluded: false }
  }
  const [so2, no2, co, pm10, pm25, o3Mda8, o3Hour] = AIR_DAY_FACTORS.map(of)
  if (!so2 || !no2 || !co || !pm10 || !pm25 || !o3Mda8 || !o3Hour) throw new RangeError('seven values')
  return { day, values: { so2, no2, co, pm10, pm25, o3Mda8, o3Hour } }
}

/** Every day of [from, to]. */
export function daysFrom(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}

/** Twenty-four hours; a factor that is not given was not reported. */
export function dayHours(given: Readonly<Partial<Record<AirFactor, readonly number[]>>>): DayHours {
  const of = (factor: AirFactor) => ({
    values: Int32Array.from({ length: 24 }, (_, hour) => given[factor]?.[hour] ?? MISSING),
    decimals: factor === 'co' ? 1 : 0,
  })
  const [so2, no2, co, o3, pm10, pm25] = AIR_FACTORS.map(of)
  if (!so2 || !no2 || !co || !o3 || !pm10 || !pm25) throw new RangeError('six factors')
  return { so2, no2, co, o3, pm10, pm25 }
}

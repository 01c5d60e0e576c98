import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import type { IaqiItem } from './aqi-result.ts'
import type { AqiTable, IaqiColumn } from './aqi-table.ts'

/**
 * Concentrations enter the formula as whole millionths. Every value at which an IAQI steps up is a whole hundredth (rows lie
 * 50 or 100 apart), so steps stand on this grid exactly, while the noise of a mean kept as a double (1e-12) vanishes and the
 * nearest different mean of 10⁵ readings does not.
 */
const GRID = 1_000_000

/**
 * 空气质量分指数 — IAQI of one concentration (µg/m³, CO mg/m³), rounded up (HJ 633-2012 6.2, HJ 633-2026 4.2.6).
 * Whole-number arithmetic throughout: an exact 100 never becomes 101.
 *
 * Input is first rounded half-even where the edition says so (2026 4.2.2); `isCity`: the value is a mean over stations.
 * Above the last breakpoint: the edition's fixed IAQI, or null where another item is reported instead. null also for a
 * negative or non-finite value: nothing measurable has that concentration.
 *
 * @example iaqi('pm25Day', 61, HJ633_2026) // 101
 */
export function iaqi(item: IaqiItem, value: number, table: AqiTable, isCity = false): number | null {
  if (!Number.isFinite(value) || value < 0) return null
  const column = table.items[item]
  const isRounded = isCity ? table.roundsInput.city : table.roundsInput.station
  const concentration = isRounded ? roundHalfEven(value, column.decimals) : value
  return interpolate(Math.round(concentration * GRID), column, table.levels)
}

/** HJ 633 formula (1): (IAQI_Hi − IAQI_Lo) / (BP_Hi − BP_Lo) × (C − BP_Lo) + IAQI_Lo. */
function interpolate(concentration: number, column: IaqiColumn, levels: readonly number[]): number | null {
  let lowLimit = 0
  let lowIndex = 0
  for (const [row, limit] of column.breakpoints.entries()) {
    if (limit === null) break
    const highLimit = limit * GRID
    const highIndex = levels[row] ?? 0
    if (concentration <= highLimit) {
      const rise = (highIndex - lowIndex) * (concentration - lowLimit)
      return rise === 0 ? lowIndex : lowIndex + ceilDivide(rise, highLimit - lowLimit)
    }
    lowLimit = highLimit
    lowIndex = highIndex
  }
  return column.beyond.kind === 'fixed' ? column.beyond.iaqi : null
}

/** Both are whole and below 2⁵³, so the remainder is exact. */
function ceilDivide(numerator: number, denominator: number): number {
  const remainder = numerator % denominator
  return (numerator - remainder) / denominator + (remainder > 0 ? 1 : 0)
}

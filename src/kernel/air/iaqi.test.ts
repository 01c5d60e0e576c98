import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AQI_TABLES } from '#packs/standards/aqi-tables.ts'
import { HJ633_2012 } from '#packs/standards/hj633-2012.ts'
import { HJ633_2026 } from '#packs/standards/hj633-2026.ts'
import { IAQI_ITEMS, type IaqiItem } from './aqi-result.ts'
import type { AqiTable } from './aqi-table.ts'
import { DAILY_INDEXES } from './fixtures/daily-indexes.ts'
import { iaqi } from './iaqi.ts'

const ITEM_BY_NAME: Readonly<Record<string, IaqiItem>> = {
  'PM2.5': 'pm25Day',
  PM10: 'pm10Day',
  SO2: 'so2Day',
  NO2: 'no2Day',
  CO: 'coDay',
  O3_8h: 'o3EightHour',
}

const pairs = AQI_TABLES.flatMap((table) => IAQI_ITEMS.map((item) => [table.edition, item, table] as const))
const stepOf = (item: IaqiItem, table: AqiTable): number => (table.items[item].decimals === 1 ? 0.1 : 1)
const at = (value: number): number => Math.round(value * 10) / 10

/** The formula in exact fractions of whole tenths, written down a second time. */
function exactIndex(item: IaqiItem, tenths: number, { items, levels }: AqiTable): number | null {
  const limits = items[item].breakpoints
  const row = limits.findIndex((limit) => limit !== null && tenths <= limit * 10)
  if (row === -1) return null
  if (row === 0) return 0
  const low = BigInt(limits[row - 1] ?? 0) * 10n
  const high = BigInt(limits[row] ?? 0) * 10n
  const rise = BigInt((levels[row] ?? 0) - (levels[row - 1] ?? 0)) * (BigInt(tenths) - low)
  return (levels[row - 1] ?? 0) + Number((rise + high - low - 1n) / (high - low))
}

describe('iaqi', () => {
  it('gives the daily indexes of both editions', () => {
    let checked = 0
    for (const line of DAILY_INDEXES.trim().split('\n')) {
      const item = ITEM_BY_NAME[line.slice(0, line.indexOf(' '))]
      expect(item).toBeDefined()
      for (const [, value, in2012, in2026] of line.matchAll(/([\d.]+): (\w+)\/(\w+)/g)) {
        if (!item) continue
        expect([line, value, String(iaqi(item, Number(value), HJ633_2012) ?? 'none')]).toEqual([line, value, in2012])
        expect([line, value, String(iaqi(item, Number(value), HJ633_2026) ?? 'none')]).toEqual([line, value, in2026])
        checked += 1
      }
    }
    expect(checked).toBe(63)
  })

  it.each(pairs)('%s %s is the printed index at each limit, and steps up just above it', (_, item, table) => {
    const step = stepOf(item, table)
    for (const [row, limit] of table.items[item].breakpoints.entries()) {
      if (limit === null) continue
      const level = table.levels[row] ?? Number.NaN
      expect(iaqi(item, limit, table)).toBe(level)
      const above = at(limit + step)
      const isLast = (table.items[item].breakpoints[row + 1] ?? null) === null
      if (!isLast) expect(iaqi(item, above, table)).toBe(exactIndex(item, Math.round(above * 10), table))
      if (!isLast) expect(iaqi(item, above, table)).toBeGreaterThan(level)
      if (row === 0) continue
      const below = at(limit - step)
      expect(iaqi(item, below, table)).toBe(exactIndex(item, Math.round(below * 10), table))
      expect(iaqi(item, below, table)).toBeLessThanOrEqual(level)
    }
  })

  it.each(pairs)('%s %s equals exact fractions at every reportable concentration', (_, item, table) => {
    const last = table.items[item].breakpoints.findLast((limit) => limit !== null) ?? 0
    const step = stepOf(item, table) * 10
    for (let tenths = 0; tenths <= last * 10; tenths += step) {
      expect(iaqi(item, tenths / 10, table)).toBe(exactIndex(item, tenths, table))
    }
  })

  it('stands at its end above the last limit, unless the edition says otherwise', () => {
    expect(iaqi('pm25Day', 501, HJ633_2012)).toBe(500)
    expect(iaqi('coHour', 150.1, HJ633_2026)).toBe(500)
    // 2012 table 1 notes 2 and 3; 2026 table 3 notes b and c.
    expect(iaqi('so2Hour', 801, HJ633_2012)).toBeNull()
    expect(iaqi('o3EightHour', 801, HJ633_2012)).toBeNull()
    expect(iaqi('so2Hour', 801, HJ633_2026)).toBe(200)
    expect(iaqi('o3EightHour', 801, HJ633_2026)).toBe(300)
    expect(iaqi('so2Hour', 800, HJ633_2012)).toBe(200)
  })

  it('rounds its input half-even under 2026 (4.2.2), and a city mean of 2012 not at all', () => {
    expect(iaqi('pm25Day', 35.5, HJ633_2026)).toBe(52)
    expect(iaqi('pm25Day', 60.5, HJ633_2026)).toBe(100)
    expect(iaqi('pm25Day', 61.5, HJ633_2026)).toBe(102)
    expect(iaqi('coDay', 4.05, HJ633_2026)).toBe(100)
    expect(iaqi('pm25Day', 35.5, HJ633_2012, true)).toBe(51)
    expect(iaqi('pm25Day', 75.1, HJ633_2012, true)).toBe(101)
    expect(iaqi('pm25Day', 75.1, HJ633_2026, true)).toBe(114)
  })

  it('explains the published city AQI of 283: an unrounded mean just above 232, which alone would give 282', () => {
    expect(iaqi('pm25Day', 232, HJ633_2012, true)).toBe(282)
    expect(iaqi('pm25Day', 232.3, HJ633_2012, true)).toBe(283)
    expect(iaqi('pm25Day', 232.3, HJ633_2026, true)).toBe(282)
  })

  it('takes the noise of a mean kept as a double for what it is', () => {
    expect(iaqi('pm25Day', 75.00000000000001, HJ633_2012, true)).toBe(100)
    expect(iaqi('coDay', 0.1 + 0.2 + 3.7, HJ633_2012, true)).toBe(100)
  })

  it('is 0 at 0, and absent for what cannot be a concentration', () => {
    for (const [, item, table] of pairs) {
      expect(iaqi(item, 0, table)).toBe(0)
      for (const value of [-0.3, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(iaqi(item, value, table)).toBeNull()
      }
    }
  })

  it('never falls while the concentration rises, and leaps by no more than one above a limit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.double({ min: 0, max: 4000, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        ([, item, table], value, more) => {
          const low = iaqi(item, value, table, true)
          const high = iaqi(item, value + more, table, true)
          if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low)
        },
      ),
      { seed: 633, numRuns: 2000 },
    )
    for (const [, item, table] of pairs) {
      for (const [row, limit] of table.items[item].breakpoints.slice(0, -1).entries()) {
        if (limit === null || (table.items[item].breakpoints[row + 1] ?? null) === null) continue
        expect(iaqi(item, limit + 1e-5, { ...table, roundsInput: { ...table.roundsInput, city: false } }, true)).toBe(
          (table.levels[row] ?? 0) + 1,
        )
      }
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { AQI_TABLES } from '#packs/standards/aqi-tables.ts'
import { HJ633_2026 } from '#packs/standards/hj633-2026.ts'
import { type AirInput, hourlyAqi } from './aqi.ts'
import type { AqiTable } from './aqi-table.ts'
import { AQI_INCOMPLETE, AQI_NO_DATA, compileAqi } from './compiled-aqi.ts'

type Row = Readonly<Record<AirFactor, number>>

const REPORTED: Row = { so2: 0, no2: 0, co: 1, o3: 0, pm10: 0, pm25: 0 }

const record = <T>(of: (factor: AirFactor) => T): Record<AirFactor, T> => ({
  so2: of('so2'),
  no2: of('no2'),
  co: of('co'),
  o3: of('o3'),
  pm10: of('pm10'),
  pm25: of('pm25'),
})

function compiled(rows: readonly Row[], table: AqiTable, decimals = REPORTED) {
  const columns = record((factor) => Int32Array.from(rows, (row) => row[factor]))
  const into = {
    aqi: new Int16Array(rows.length),
    primaries: new Uint8Array(rows.length),
    lacking: new Uint8Array(rows.length),
  }
  compileAqi(table, { decimals }).evaluate(columns, into, 0, rows.length)
  const factorsOf = (mask: number | undefined) => AIR_FACTORS.filter((_, bit) => ((mask ?? 0) >> bit) % 2 === 1)
  return rows.map((_, row) => ({
    aqi: into.aqi[row],
    primaries: factorsOf(into.primaries[row]),
    lacking: factorsOf(into.lacking[row]),
  }))
}

function readable(row: Row, table: AqiTable, decimals = REPORTED) {
  const values = record((factor): AirInput => {
    const scaled = row[factor]
    if (scaled === NOT_MONITORED) return 'notMonitored'
    return scaled === MISSING ? 'missing' : scaled / 10 ** decimals[factor]
  })
  const { aqi, primaries, reason } = hourlyAqi(values, { table })
  return { aqi: aqi ?? (reason?.kind === 'noData' ? AQI_NO_DATA : AQI_INCOMPLETE), primaries }
}

function expectSame(rows: readonly Row[], table: AqiTable, decimals = REPORTED): void {
  const answers = compiled(rows, table, decimals).map(({ aqi, primaries }) => ({ aqi, primaries }))
  expect(answers).toEqual(rows.map((row) => readable(row, table, decimals)))
}

describe('compileAqi', () => {
  it.each(AQI_TABLES.map((table) => [table.edition, table] as const))(
    '%s equals the readable rule one step around every limit, with the rest there, absent or outside the plan',
    (_, table) => {
      const rows = AIR_FACTORS.flatMap((factor) => {
        const limits = table.items[table.hourlyItems[factor]].breakpoints.filter((limit) => limit !== null)
        const around = limits.flatMap((limit) => [-1, 0, 1].map((step) => limit * 10 ** REPORTED[factor] + step))
        return [...around, 30_000].flatMap((scaled) =>
          [0, 7, MISSING, NOT_MONITORED].map((rest) => record((other) => (other === factor ? scaled : rest))),
        )
      })
      expect(rows.length).toBeGreaterThan(500)
      expectSame(rows, table)
    },
  )

  it('equals the readable rule on random rows, scaled as reported or finer', () => {
    const cell = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 400 }) },
      { weight: 2, arbitrary: fc.integer({ min: -5, max: 5000 }) },
      { weight: 1, arbitrary: fc.constantFrom(MISSING, NOT_MONITORED) },
    )
    const row = fc.record(record(() => cell))
    const finer = { so2: 1, no2: 1, co: 2, o3: 1, pm10: 1, pm25: 2 }
    fc.assert(
      fc.property(fc.constantFrom(...AQI_TABLES), fc.constantFrom(REPORTED, finer), fc.array(row), (table, by, rows) =>
        expectSame(rows, table, by),
      ),
      { seed: 633, numRuns: 300 },
    )
  })

  it('names the factors that are lacking', () => {
    const row = { so2: MISSING, no2: 10, co: -1, o3: 20, pm10: NOT_MONITORED, pm25: 8 }
    expect(compiled([row], HJ633_2026)).toEqual([{ aqi: AQI_INCOMPLETE, primaries: [], lacking: ['so2', 'co'] }])
  })

  it('answers the index of one cell', () => {
    const { indexOf } = compileAqi(HJ633_2026)
    expect(indexOf('co', 50)).toBe(50)
    expect(indexOf('pm25', 61)).toBe(101)
    expect(indexOf('pm25', 40_000)).toBe(500)
    expect(indexOf('pm25', MISSING)).toBeNull()
    expect(indexOf('pm25', NOT_MONITORED)).toBeNull()
  })
})

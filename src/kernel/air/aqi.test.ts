import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { AQI_TABLES } from '#packs/standards/aqi-tables.ts'
import { HJ633_2012 } from '#packs/standards/hj633-2012.ts'
import { HJ633_2026 } from '#packs/standards/hj633-2026.ts'
import { type AirInput, dailyAqi, hourlyAqi } from './aqi.ts'
import { PUBLISHED_HOURS } from './fixtures/published-hours.ts'

const hour = (values: Partial<Record<AirFactor, AirInput>>): Record<AirFactor, AirInput> => ({
  so2: 5,
  no2: 10,
  co: 0.5,
  o3: 50,
  pm10: 30,
  pm25: 10,
  ...values,
})

const day = (values: Partial<Record<AirFactor | 'o3Mda8' | 'o3Hour', AirInput>>) => ({
  ...hour({}),
  o3Mda8: 60,
  o3Hour: 70,
  ...values,
})

function inputOf(cell: string | undefined): AirInput {
  if (cell === 'NA') return 'missing'
  return cell === '/' ? 'notMonitored' : Number(cell)
}

const published = PUBLISHED_HOURS.trim()
  .split('\n')
  .map((line) => {
    const [head = '', concentrations = '', note = ''] = line.split(' | ')
    const [edition, station, aqi, primary] = head.split(' ')
    const [pm10, pm25, o3, no2, so2, co] = concentrations.split(' ').map(inputOf)
    const values = hour({})
    Object.assign(values, { pm10, pm25, o3, no2, so2, co })
    const table = edition === '2012' ? HJ633_2012 : HJ633_2026
    return { line, station, aqi, primary, values, table, isAnomaly: note.startsWith('ANOMALY') }
  })

const symbols = (factors: readonly AirFactor[]): string =>
  factors.map((factor) => (factor === 'pm25' ? 'PM2.5' : factor.toUpperCase())).join('+') || 'none'

describe('hourlyAqi', () => {
  it('gives AQI and primary pollutants of the 50 published rows that the text explains', () => {
    const rows = published.filter(({ isAnomaly }) => !isAnomaly)
    expect(rows).toHaveLength(50)
    for (const { line, aqi, primary, values, table } of rows) {
      const result = hourlyAqi(values, { table })
      expect([line, String(result.aqi ?? 'NA')]).toEqual([line, aqi])
      expect([line, result.aqi === null ? 'NA' : symbols(result.primaries)]).toEqual([line, primary])
    }
  })

  it('gives the six published although PM10 was missing, and by the text withholds them (HJ 633-2026 5.3.1)', () => {
    const rows = published.filter(({ isAnomaly }) => isAnomaly)
    expect(rows).toHaveLength(6)
    for (const { aqi, primary, values, table } of rows) {
      const result = hourlyAqi(values, { table })
      expect([String(result.aqi), symbols(result.primaries)]).toEqual([aqi, primary])
      const byText = hourlyAqi(values, { table, mode: 'text' })
      expect(byText).toMatchObject({ aqi: null, level: null, primaries: [], iaqi: result.iaqi })
      expect(byText.reason).toEqual({ kind: 'incomplete', missing: ['pm10'] })
    }
  })

  it('does not let a factor outside the plan stand in the way (HJ 633-2026 5.3.2)', () => {
    expect(hourlyAqi(hour({ co: 'notMonitored' }), { table: HJ633_2026 }).aqi).toBe(30)
    expect(hourlyAqi(hour({ co: 'missing' }), { table: HJ633_2026 }).aqi).toBeNull()
  })

  it('publishes with a factor missing only above 100 (HJ 633-2026 5.3.1)', () => {
    expect(hourlyAqi(hour({ co: 'missing', pm25: 60 }), { table: HJ633_2026 })).toMatchObject({
      aqi: null,
      iaqi: { pm25: 100 },
      reason: { kind: 'incomplete', missing: ['co'] },
    })
    expect(hourlyAqi(hour({ co: 'missing', pm25: 61 }), { table: HJ633_2026 })).toMatchObject({
      aqi: 101,
      level: 'light',
      primaries: ['pm25'],
      reason: null,
    })
  })

  it('says so when nothing was measured', () => {
    const nothing = {
      so2: 'missing',
      no2: 'missing',
      co: '/',
      o3: 'missing',
      pm10: 'missing',
      pm25: 'missing',
    } as const
    const result = hourlyAqi({ ...nothing, co: 'notMonitored' }, { table: HJ633_2026 })
    expect(result).toMatchObject({ aqi: null, iaqi: {}, reason: { kind: 'noData' } })
  })

  it('treats a negative reading as missing, and 0 as a reading', () => {
    expect(hourlyAqi(hour({ so2: -1 }), { table: HJ633_2012 }).reason).toEqual({ kind: 'incomplete', missing: ['so2'] })
    const zeros = hour({ so2: 0, no2: 0, co: 0, o3: 0, pm10: 0, pm25: 0 })
    expect(hourlyAqi(zeros, { table: HJ633_2026 })).toMatchObject({ aqi: 0, level: 'excellent', primaries: [] })
  })

  it('takes particulates of 2012 by the hour as published, and by the running mean as the text has it', () => {
    const options = { table: HJ633_2012, running: { pm10: 60, pm25: 55 } } as const
    const values = hour({ pm25: 112, pm10: 93 })
    expect(hourlyAqi(values, options).aqi).toBe(147)
    expect(hourlyAqi(values, { ...options, mode: 'text' }).aqi).toBe(75)
    expect(hourlyAqi(values, { ...options, mode: 'text', table: HJ633_2026 }).aqi).toBe(148)
    expect(hourlyAqi(values, { table: HJ633_2012, mode: 'text' }).reason).toEqual({
      kind: 'incomplete',
      missing: ['pm10', 'pm25'],
    })
  })

  it('follows each edition above 800 of SO₂', () => {
    const values = hour({ so2: 801 })
    expect(hourlyAqi(values, { table: HJ633_2026 })).toMatchObject({ aqi: 200, primaries: ['so2'] })
    expect(hourlyAqi(values, { table: HJ633_2012, running: { so2: 475 } })).toMatchObject({ aqi: 150 })
    expect(hourlyAqi(values, { table: HJ633_2012 }).reason).toEqual({ kind: 'incomplete', missing: ['so2'] })
    const outside = hourlyAqi(values, { table: HJ633_2012, running: { so2: 'notMonitored' } })
    expect(outside.reason).toEqual({ kind: 'incomplete', missing: ['so2'] })
  })

  it('gives a published city hour of 2016 from its unrounded mean', () => {
    const values = hour({ pm25: 232.4, pm10: 258, no2: 121, so2: 49, co: 4, o3: 11 })
    expect(hourlyAqi(values, { table: HJ633_2012, isCity: true })).toMatchObject({ aqi: 283, primaries: ['pm25'] })
    expect(hourlyAqi(values, { table: HJ633_2026, isCity: true }).aqi).toBe(282)
  })

  it('does not depend on the order in which factors are named', () => {
    const inputs = fc.oneof(fc.integer({ min: -2, max: 1300 }), fc.constantFrom('missing', 'notMonitored'))
    const rows = fc.tuple(inputs, inputs, inputs, inputs, inputs, inputs)
    fc.assert(
      fc.property(rows, fc.shuffledSubarray([...AIR_FACTORS], { minLength: 6 }), (row, order) => {
        const values = hour(Object.fromEntries(AIR_FACTORS.map((factor, index) => [factor, row[index]])))
        const shuffled = { ...Object.fromEntries(order.map((factor) => [factor, values[factor]])), ...values }
        for (const table of AQI_TABLES) {
          const result = hourlyAqi(values, { table })
          expect(hourlyAqi(shuffled, { table })).toEqual(result)
          expect(result.primaries).toEqual(AIR_FACTORS.filter((factor) => result.primaries.includes(factor)))
          if (result.aqi !== null) expect(Math.max(...Object.values(result.iaqi))).toBe(result.aqi)
        }
      }),
      { seed: 633, numRuns: 300 },
    )
  })
})

describe('dailyAqi', () => {
  it('judges O₃ of 2012 by its 8 h maximum and its maximum hour, and calls both O₃', () => {
    expect(dailyAqi(day({ o3Mda8: 110, o3Hour: 240 }), { table: HJ633_2012 })).toMatchObject({
      aqi: 120,
      primaries: ['o3'],
      iaqi: { o3: 120 },
    })
    expect(dailyAqi(day({ o3Mda8: 110, o3Hour: 240 }), { table: HJ633_2026 })).toMatchObject({ aqi: 59 })
  })

  it('needs the 8 h maximum, and can do without the hour', () => {
    for (const table of AQI_TABLES) {
      expect(dailyAqi(day({ o3Mda8: 'missing' }), { table }).reason).toEqual({ kind: 'incomplete', missing: ['o3'] })
      expect(dailyAqi(day({ o3Hour: 'missing' }), { table }).aqi).toBe(30)
    }
  })

  it('follows each edition above 800 of O₃ 8 h', () => {
    expect(dailyAqi(day({ o3Mda8: 801, o3Hour: 900 }), { table: HJ633_2012 })).toMatchObject({ aqi: 350 })
    expect(dailyAqi(day({ o3Mda8: 801, o3Hour: 'missing' }), { table: HJ633_2012 }).reason).toEqual({
      kind: 'incomplete',
      missing: ['o3'],
    })
    expect(dailyAqi(day({ o3Mda8: 801, o3Hour: 900 }), { table: HJ633_2026 })).toMatchObject({ aqi: 300 })
  })

  it('takes SO₂, NO₂ and CO against their daily limits', () => {
    expect(dailyAqi(day({ so2: 475 }), { table: HJ633_2026 })).toMatchObject({ aqi: 150, primaries: ['so2'] })
    expect(dailyAqi(day({ no2: 80, co: 4 }), { table: HJ633_2012 })).toMatchObject({
      aqi: 100,
      primaries: ['no2', 'co'],
    })
  })
})

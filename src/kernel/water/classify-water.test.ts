import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WATER_FACTORS, type WaterFactor } from '#kernel/observation/factor.ts'
import { classifyWater } from '#kernel/water/classify-water.ts'
import { classRank } from '#kernel/water/water-class.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'

type Values = Readonly<Partial<Record<WaterFactor, number>>>

const measured = (values: Values): Partial<Record<WaterFactor, WaterReading>> =>
  Object.fromEntries(Object.entries(values).map(([factor, value]) => [factor, { value, isBelow: false }]))

const river = { standard, evaluation, waterBody: 'river' } as const
const classify = (values: Values) => classifyWater(measured(values), river)
const named = (values: Values): readonly string[] =>
  classify(values).mainPollutants.map(
    ({ factor, multiple }) => factor + (multiple === null ? '' : `(${multiple.toFixed(1)})`),
  )

/** A district's bulletin of February 2024 (official page, secondary copy); V1–V6 of the vectors. */
const DISTRICT = [
  ['V1', [8, 9.5, 3.2, 12, 2.8, 0.59, 0.11, 0.0004, 0.005], 'Ⅲ', ['nh3n', 'tp']],
  ['V2', [9, 10.8, 3.4, 13, 2.9, 0.48, 0.12, 0.0002, 0.005], 'Ⅲ', ['tp']],
  ['V3', [8, 11.8, 2.8, 10, 2.1, 0.06, 0.02, 0.0002, 0.005], 'Ⅱ', ['codMn']],
  ['V4', [8, 10.1, 2.9, 12, 2.4, 0.07, 0.04, 0.0002, 0.005], 'Ⅱ', ['codMn', 'tp']],
  ['V5', [8, 11.5, 3.8, 16, 3, 0.07, 0.04, 0.0004, 0.005], 'Ⅲ', ['codCr']],
  ['V6', [8, 8.9, 3.2, 13, 2, 0.11, 0.03, 0.0002, 0.005], 'Ⅱ', ['codMn', 'tp']],
] as const

/** National automatic stations, weekly bulletin 2007 no. 2 (gov.cn content_502095); V7–V12. */
const NATIONAL = [
  ['V7', [6.97, 5.85, 6.3, 0.32], 'Ⅳ', ['codMn']],
  ['V8', [7.66, 6.03, 13.3, 1.77], 'Ⅴ', ['codMn', 'nh3n']],
  ['V9', [6.59, 7.1, 3.9, 0.57], 'Ⅲ', []],
  ['V10', [7.6, 9.03, 5.7, 0.75], 'Ⅲ', []],
  ['V11', [6.53, 9.65, 3.9, 0.26], 'Ⅱ', []],
  ['V12', [7.25, 0.03, 4.5, 0.63], '劣Ⅴ', ['dissolvedOxygen']],
] as const

describe('the class of a section', () => {
  it.each(DISTRICT)('is the published one of %s, decided by the named factors', (_, values, waterClass, deciding) => {
    const [ph, dissolvedOxygen, codMn, codCr, bod5, nh3n, tp, volatilePhenol, petroleum] = values
    const result = classify({ ph, dissolvedOxygen, codMn, codCr, bod5, nh3n, tp, volatilePhenol, petroleum })
    expect(result.waterClass).toBe(waterClass)
    expect(result.determining).toEqual(deciding)
  })

  it.each(NATIONAL)('is the published one of %s, with its main pollutants', (_, values, waterClass, main) => {
    const [ph, dissolvedOxygen, codMn, nh3n] = values
    const result = classify({ ph, dissolvedOxygen, codMn, nh3n })
    expect(result.waterClass).toBe(waterClass)
    expect(result.mainPollutants.map(({ factor }) => factor)).toEqual(main)
  })

  it('is Ⅲ by the lake limits of phosphorus where the river limits give Ⅱ (V6)', () => {
    const readings = measured({ dissolvedOxygen: 8.9, codMn: 3.2, nh3n: 0.11, tp: 0.03 })
    expect(classifyWater(readings, river).waterClass).toBe('Ⅱ')
    expect(classifyWater(readings, { ...river, waterBody: 'lake' }).waterClass).toBe('Ⅲ')
  })

  it('is none where nothing was measured, and names every factor as missing', () => {
    const result = classify({})
    expect(result).toMatchObject({ waterClass: null, attains: null, determining: [], mainPollutants: [] })
    expect(result.missing).toEqual(WATER_FACTORS)
  })

  it('does not count a negative or infinite value as a reading, and does count zero', () => {
    const result = classify({ codMn: -1, nh3n: Number.POSITIVE_INFINITY, tp: 0, dissolvedOxygen: 0 })
    expect(result.missing).toEqual(WATER_FACTORS.filter((factor) => factor !== 'tp' && factor !== 'dissolvedOxygen'))
    expect(result.factors.map(({ waterClass }) => waterClass)).toEqual(['劣Ⅴ', 'Ⅰ'])
  })

  it('is not set by nitrogen, coliforms or temperature, however high, with all 21 factors at class Ⅰ', () => {
    const first = WATER_FACTORS.map((factor) => {
      const limits = standard.limits[factor]
      return [factor, limits.kind === 'band' ? 7 : limits.river[0]] as const
    })
    const reading = (value: number): WaterReading => ({ value, isBelow: false })
    const reference = { tn: reading(40), fecalColiform: reading(1e6), waterTemperature: reading(45) }
    const result = classifyWater({ ...measured(Object.fromEntries(first)), ...reference }, river)
    expect(result).toMatchObject({ waterClass: 'Ⅰ', missing: [], mainPollutants: [] })
    expect(result.determining).toEqual(WATER_FACTORS)
  })

  it.each([
    ['mercury', 0.00004, 'Ⅰ'],
    ['lead', 0.02, 'Ⅰ'],
    ['lead', 0.021, 'Ⅲ'],
    ['volatilePhenol', 0.0003, 'Ⅰ'],
    ['codCr', 30, 'Ⅰ'],
  ] as const)('takes half of the detection limit: %s below %d is %s', (factor, value, waterClass) => {
    const result = classifyWater({ [factor]: { value, isBelow: true } }, river)
    expect(result.waterClass).toBe(waterClass)
    expect(result.factors[0]?.value).toBe(value / 2)
  })

  it('takes the mean of 0.1, 0.2 and 0.3 for 0.2, which doubles make a hair more', () => {
    expect((0.1 + 0.2 + 0.3) / 3).toBeGreaterThan(0.2)
    expect(classify({ tp: (0.1 + 0.2 + 0.3) / 3 }).waterClass).toBe('Ⅲ')
  })
})

describe('main pollutants', () => {
  it('stand by class and multiple over class Ⅲ, at most three (V8, V13, V15–V17)', () => {
    expect(named({ codMn: 13.3, nh3n: 1.77 })).toEqual(['codMn(1.2)', 'nh3n(0.8)'])
    expect(named({ nh3n: 2.3, tp: 0.32, codCr: 24 })).toEqual(['nh3n(1.3)', 'tp(0.6)', 'codCr(0.2)'])
    expect(named({ tp: 0.34, bod5: 6.1, nh3n: 1.2, codCr: 22 })).toEqual(['tp(0.7)', 'bod5(0.5)', 'nh3n(0.2)'])
    expect(named({ codCr: 24 })).toEqual(['codCr(0.2)'])
    expect(classify({ codCr: 24 }).waterClass).toBe('Ⅳ')
    expect(named({ codCr: 38 })).toEqual(['codCr(0.9)'])
    expect(classify({ codCr: 38 }).waterClass).toBe('Ⅴ')
  })

  it('begin with cyanide and heavy metals, however small their multiple', () => {
    expect(named({ codCr: 38, cadmium: 0.0055 })).toEqual(['cadmium(0.1)', 'codCr(0.9)'])
  })

  it('carry no multiple for pH and dissolved oxygen', () => {
    expect(named({ ph: 5.9, dissolvedOxygen: 1, codMn: 16 })).toEqual(['codMn(1.7)', 'ph', 'dissolvedOxygen'])
  })

  it('are none up to class Ⅲ, where the target may be missed all the same', () => {
    const result = classifyWater(measured({ tp: 0.15, codMn: 5 }), { ...river, target: 'Ⅱ' })
    expect(result).toMatchObject({ waterClass: 'Ⅲ', attains: false, mainPollutants: [] })
    expect(result.overTarget.map(({ factor }) => factor)).toEqual(['tp', 'codMn'])
    expect(result.overTarget[0]?.multiple).toBeCloseTo(0.5, 12)
    expect(result.overTarget[1]?.multiple).toBeCloseTo(0.25, 12)
  })
})

describe('a published class', () => {
  it('that its own multiples do not give is not what we reach (V14: printed 劣Ⅴ with 总磷/0.6 and 氨氮/0.3)', () => {
    const result = classify({ tp: 0.2 * 1.6, nh3n: 1.3 })
    expect(result.factors.map(({ waterClass }) => waterClass)).toEqual(['Ⅳ', 'Ⅴ'])
    expect(result.waterClass).not.toBe('劣Ⅴ')
  })
})

describe('the class as a function of its readings', () => {
  const value = fc.oneof(
    fc.double({ min: 0, max: 50, noNaN: true }),
    fc.constantFrom(0.00005, 0.01, 0.05, 0.1, 0.2, 1, 2, 3, 5, 6, 7.5, 9, 15, 40),
  )
  const values = fc.dictionary(fc.constantFrom(...WATER_FACTORS), value)

  it('does not depend on the order of the readings', () => {
    fc.assert(
      fc.property(values, (one) => {
        const reversed = Object.fromEntries(Object.entries(one).reverse())
        expect(classify(reversed)).toEqual(classify(one))
      }),
    )
  })

  it('never gets better by a worse value', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...WATER_FACTORS), value, value, (others, factor, a, b) => {
        fc.pre(factor !== 'ph')
        const [better, worse] = (factor === 'dissolvedOxygen') === a > b ? [a, b] : [b, a]
        const rank = (one: number): number => classRank(classify({ ...others, [factor]: one }).waterClass ?? 'Ⅰ')
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(better))
      }),
    )
  })
})

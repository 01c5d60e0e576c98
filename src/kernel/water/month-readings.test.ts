import { describe, expect, it } from 'vitest'
import { classifyWater } from '#kernel/water/classify-water.ts'
import { monthReadings, type WaterSample } from '#kernel/water/month-readings.ts'
import { monthsNeeded, periodReadings } from '#kernel/water/period-readings.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'

const sample = (
  factor: WaterSample['factor'],
  value: number,
  source: WaterSample['source'] = 'laboratory',
  isBelow = false,
): WaterSample => ({ factor, value, isBelow, source })

describe('readings of a month', () => {
  it('are the arithmetic mean of several', () => {
    const { readings, sources } = monthReadings([sample('codMn', 2), sample('codMn', 3)], { evaluation })
    expect(readings).toEqual({ codMn: { value: 2.5, isBelow: false } })
    expect(sources).toEqual({ codMn: { kind: 'laboratory', have: 2 } })
  })

  it('take automatic stations before the laboratory for the six factors of 82号文, and the laboratory for others', () => {
    const samples = (['tp', 'tn', 'codCr'] as const).flatMap((factor) => [
      sample(factor, 1, 'automatic'),
      sample(factor, 9, 'laboratory'),
    ])
    const { readings, sources } = monthReadings(samples, { evaluation })
    expect([readings.tp?.value, readings.tn?.value, readings.codCr?.value]).toEqual([1, 1, 9])
    expect([sources.tp?.kind, sources.codCr?.kind]).toEqual(['automatic', 'laboratory'])
  })

  it('fall back on what there is', () => {
    const { sources } = monthReadings([sample('tp', 1), sample('codCr', 9, 'automatic')], { evaluation })
    expect([sources.tp?.kind, sources.codCr?.kind]).toEqual(['laboratory', 'automatic'])
  })

  it('count below detection as half, and stay below where all were', () => {
    const mixed = monthReadings([sample('lead', 0.02, 'laboratory', true), sample('lead', 0.03)], { evaluation })
    expect(mixed.readings.lead).toEqual({ value: 0.02, isBelow: false })
    const below = [sample('mercury', 0.00004, 'laboratory', true), sample('mercury', 0.00002, 'laboratory', true)]
    const mercury = monthReadings(below, { evaluation }).readings.mercury
    expect(mercury?.isBelow).toBe(true)
    expect(mercury?.value).toBeCloseTo(0.00003, 12)
  })

  it('average pH by hydrogen ions, or arithmetically when told to', () => {
    const samples = [sample('ph', 6), sample('ph', 8)]
    expect(monthReadings(samples, { evaluation }).readings.ph?.value).toBeCloseTo(6.2967, 4)
    expect(monthReadings(samples, { evaluation, phMean: 'arithmetic' }).readings.ph?.value).toBe(7)
    expect(monthReadings([sample('ph', 9), sample('ph', 9)], { evaluation }).readings.ph?.value).toBe(9)
  })

  it('leave out what is no reading', () => {
    const samples = [sample('tp', Number.NaN, 'automatic'), sample('tp', -1, 'automatic'), sample('tp', 0.1)]
    expect(monthReadings(samples, { evaluation }).readings.tp).toEqual({ value: 0.1, isBelow: false })
    expect(monthReadings([], { evaluation })).toEqual({ readings: {}, sources: {} })
  })

  it('do not depend on the order of the samples', () => {
    const samples = [0.125, 0.25, 0.5].map((value) => sample('tp', value))
    expect(monthReadings(samples.toReversed(), { evaluation })).toEqual(monthReadings(samples, { evaluation }))
  })
})

describe('readings of a period', () => {
  const month = (codCr: number) => ({ codCr: { value: codCr, isBelow: false } })

  it('count every month once and say how many there were', () => {
    const { readings, have } = periodReadings([month(16), {}, month(13)], { evaluation })
    expect(readings.codCr).toEqual({ value: 14.5, isBelow: false })
    expect(have).toEqual({ codCr: 2 })
  })

  it('may be better than one of its months: COD 16 is Ⅲ, with a January of 13 the two months are not (V5)', () => {
    const classOf = (readings: ReturnType<typeof month>) =>
      classifyWater(readings, { standard, evaluation, waterBody: 'river' }).waterClass
    expect(classOf(month(16))).toBe('Ⅲ')
    const { codCr } = periodReadings([month(13), month(16)], { evaluation }).readings
    expect(codCr && classOf({ codCr })).toBe('Ⅰ')
  })

  it('need two months a quarter and twelve a year, eight where frozen or dry', () => {
    expect(monthsNeeded('quarter', evaluation)).toBe(2)
    expect(monthsNeeded('year', evaluation)).toBe(12)
    expect(monthsNeeded('year', evaluation, true)).toBe(8)
  })
})

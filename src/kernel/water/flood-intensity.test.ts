import { describe, expect, it } from 'vitest'
import { floodIntensity, floodSeason, type TimedReading } from '#kernel/water/flood-intensity.ts'
import { guangxiFloodIntensity as rules } from '#packs/standards/flood-intensity.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'

const at = (time: string): number => Date.parse(`${time}+08:00`)
const reading = (factor: TimedReading['factor'], value: number, time: string): TimedReading => ({
  factor,
  value,
  isBelow: false,
  start: at(time),
})
const options = { standard, rules, waterBody: 'river', target: 'Ⅱ', year: 2021 } as const

describe('flood-season intensity', () => {
  it('is 33.0 for phosphorus of 3.30 at a section of target Ⅱ (V30)', () => {
    const found = floodIntensity([reading('tp', 3.3, '2021-06-01T04:00')], options)
    expect(found).toMatchObject({
      factor: 'tp',
      concentration: 3.3,
      limit: 0.1,
      have: 1,
      start: at('2021-06-01T04:00'),
    })
    expect(found?.intensity).toBeCloseTo(33, 10)
  })

  it('takes the pollutant with the largest ratio, and the first of equal peaks', () => {
    const found = floodIntensity(
      [
        reading('codMn', 8, '2021-05-01T00:00'),
        reading('nh3n', 1.5, '2021-08-01T00:00'),
        reading('nh3n', 1.5, '2021-07-01T00:00'),
        reading('tp', 0.2, '2021-05-01T00:00'),
      ],
      options,
    )
    expect(found).toMatchObject({ factor: 'nh3n', intensity: 3, have: 2, start: at('2021-07-01T00:00') })
  })

  it('counts from the first hour of April to the last of September, Beijing time', () => {
    expect(floodSeason(2021, rules)).toEqual({ from: '2021-04-01', to: '2021-09-30' })
    const inside = [reading('tp', 0.1, '2021-04-01T00:00'), reading('tp', 0.2, '2021-09-30T23:00')]
    const outside = [reading('tp', 9, '2021-03-31T23:00'), reading('tp', 9, '2021-10-01T00:00')]
    expect(floodIntensity([...outside, ...inside], options)).toMatchObject({ intensity: 2, have: 2 })
    expect(floodIntensity(outside, options)).toBeNull()
  })

  it('leaves out dissolved oxygen and pH, which have no ratio, and a target without limits', () => {
    const readings = [reading('dissolvedOxygen', 0.1, '2021-05-01T00:00'), reading('ph', 11, '2021-05-01T00:00')]
    expect(floodIntensity(readings, options)).toBeNull()
    const tp = [reading('tp', 3, '2021-05-01T00:00')]
    expect(floodIntensity(tp, { ...options, target: '劣Ⅴ' })).toBeNull()
  })
})

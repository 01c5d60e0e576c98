import { describe, expect, it } from 'vitest'
import { WATER_FACTORS } from '#kernel/observation/factor.ts'
import { classifyFactor } from '#kernel/water/classify-factor.ts'
import { classRank, WATER_CLASSES } from '#kernel/water/water-class.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'

const BODIES = ['river', 'lake'] as const

/** A hundredth of the last printed place of the limit, in its direction. */
const step = (limit: number): number => limit / 1000

const cases = BODIES.flatMap((waterBody) =>
  WATER_FACTORS.flatMap((factor) => {
    const limits = standard.limits[factor]
    if (limits.kind === 'band') return []
    const five = limits[waterBody]
    const isLess = limits.kind === 'atMost'
    return five.map((limit, index) => ({ waterBody, factor, five, limit, index, isLess }))
  }),
)

describe('every limit of table 1', () => {
  it('is there: five classes for twenty factors, for rivers and for lakes', () => {
    expect(cases).toHaveLength(2 * 20 * 5)
  })

  it.each(cases)('$factor ($waterBody) at $limit, a step before and a step beyond', (one) => {
    const { waterBody, factor, five, limit, isLess } = one
    const classAt = (value: number) => classifyFactor(factor, value, { standard, waterBody })
    // Equal limits of several classes: the best of them is reached at the limit, the class after the last beyond it.
    const best = WATER_CLASSES[five.indexOf(limit)]
    const beyond = WATER_CLASSES[five.lastIndexOf(limit) + 1]
    expect(classAt(limit)).toBe(best)
    expect(classAt(isLess ? limit - step(limit) : limit + step(limit))).toBe(best)
    expect(classAt(isLess ? limit + step(limit) : limit - step(limit))).toBe(beyond)
  })

  it('never falls back from class to class', () => {
    for (const { five, isLess } of cases) {
      const sorted = five.toSorted((a, b) => (isLess ? a - b : b - a))
      expect(five).toEqual(sorted)
    }
  })
})

describe('the classes as printed', () => {
  it.each([
    ['codCr', 15, 'Ⅰ'],
    ['codCr', 15.1, 'Ⅲ'],
    ['fluoride', 1, 'Ⅰ'],
    ['anionicSurfactant', 0.2, 'Ⅰ'],
    ['dissolvedOxygen', 7.5, 'Ⅰ'],
    ['dissolvedOxygen', 7.49, 'Ⅱ'],
    ['dissolvedOxygen', 6, 'Ⅱ'],
    ['dissolvedOxygen', 5, 'Ⅲ'],
    ['dissolvedOxygen', 3, 'Ⅳ'],
    ['dissolvedOxygen', 2, 'Ⅴ'],
    ['dissolvedOxygen', 1.99, '劣Ⅴ'],
    ['ph', 6, 'Ⅰ'],
    ['ph', 9, 'Ⅰ'],
    ['ph', 5.99, '劣Ⅴ'],
    ['ph', 9.01, '劣Ⅴ'],
  ] as const)('%s %d is %s', (factor, value, waterClass) => {
    expect(classifyFactor(factor, value, { standard, waterBody: 'river' })).toBe(waterClass)
  })

  it('lets dissolved oxygen be Ⅰ by saturation only where the temperature is given: 7.2 mg/L at 28 °C', () => {
    const river = { standard, waterBody: 'river' } as const
    expect(classifyFactor('dissolvedOxygen', 7.2, river)).toBe('Ⅱ')
    expect(classifyFactor('dissolvedOxygen', 7.2, { ...river, saturationAt: 28 })).toBe('Ⅰ')
    expect(classRank(classifyFactor('dissolvedOxygen', 7, { ...river, saturationAt: 28 }))).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { referenceClasses } from '#kernel/water/reference-class.ts'
import { compareRounded } from '#kernel/water/rounded-comparison.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'

const options = { standard, evaluation, waterBody: 'river' } as const
const reading = (value: number) => ({ value, isBelow: false })

describe('rounding before comparing', () => {
  it('is shown where it makes a difference, with the factor', () => {
    const { asMeasured, rounded, differ } = compareRounded({ codMn: reading(4.04), tp: reading(0.02) }, options)
    expect([asMeasured.waterClass, rounded.waterClass, differ]).toEqual(['Ⅲ', 'Ⅱ', ['codMn']])
  })

  it('makes none where values have the decimals already', () => {
    expect(compareRounded({ codMn: reading(4.1) }, options).differ).toEqual([])
  })
})

describe('reference factors', () => {
  it('have a class of their own: nitrogen in lakes only, coliforms everywhere', () => {
    const readings = { tn: reading(2.56), fecalColiform: reading(3000) }
    expect(referenceClasses(readings, options)).toEqual([{ factor: 'fecalColiform', value: 3000, waterClass: 'Ⅲ' }])
    expect(referenceClasses(readings, { ...options, waterBody: 'lake' })[0]).toEqual({
      factor: 'tn',
      value: 2.56,
      waterClass: '劣Ⅴ',
    })
  })
})

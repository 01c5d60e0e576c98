import { describe, expect, it } from 'vitest'
import { judgeSource, sourceAttainment } from '#kernel/water/source-attainment.ts'
import { attainsClass } from '#kernel/water/water-class.ts'
import { drinkingWater as rules } from '#packs/standards/drinking-water.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'

const options = { standard, evaluation, rules, waterBody: 'river' } as const
const reading = (value: number, isBelow = false) => ({ value, isBelow })

describe('a drinking-water source', () => {
  it('attains with class Ⅲ and every measured item of tables 2 and 3 within its limit', () => {
    const result = judgeSource({ codMn: reading(5), iron: reading(0.3), 'gb3838-3.1': reading(0.06) }, options)
    expect(result).toMatchObject({ attains: true, result: { waterClass: 'Ⅲ' } })
    expect(result.items.map(({ factor, attains }) => [factor, attains])).toEqual([
      ['iron', true],
      ['gb3838-3.1', true],
    ])
  })

  it('fails by one item, with its multiple', () => {
    const result = judgeSource({ codMn: reading(1), manganese: reading(0.15) }, options)
    expect(result.attains).toBe(false)
    expect(result.items[0]?.multiple).toBeCloseTo(0.5, 12)
  })

  it('is not failed by total nitrogen or coliforms', () => {
    expect(judgeSource({ codMn: reading(1), tn: reading(9), fecalColiform: reading(99_999) }, options).attains).toBe(
      true,
    )
  })

  it('takes half of the detection limit in tables 2 and 3 as well', () => {
    expect(judgeSource({ codMn: reading(1), 'gb3838-3.67': reading(0.000002, true) }, options).attains).toBe(true)
  })

  it('is not judged by table 2 alone, unless that fails', () => {
    expect(judgeSource({ iron: reading(0.1) }, options).attains).toBeNull()
    expect(judgeSource({ iron: reading(0.4) }, options).attains).toBe(false)
  })

  it('of a county attains Ⅲ with any class up to it (V33: Ⅰ, Ⅰ, Ⅱ, Ⅱ, Ⅲ)', () => {
    expect((['Ⅰ', 'Ⅰ', 'Ⅱ', 'Ⅱ', 'Ⅲ'] as const).every((one) => attainsClass(one, rules.target))).toBe(true)
  })
})

describe('attainment of sources', () => {
  it('is 7 of 7 and all of the water (V31)', () => {
    const sources = Array.from({ length: 7 }, (_, index) => ({ attains: true, intakeVolume: index === 0 ? 1057.3 : 0 }))
    expect(sourceAttainment(sources)).toEqual({
      byCount: { attained: 7, judged: 7 },
      byVolume: { attained: 1057.3, total: 1057.3 },
    })
  })

  it('by volume is 82.8 per cent where the groundwater source fails (V32)', () => {
    const { byVolume } = sourceAttainment([
      { attains: false, intakeVolume: 93.72 },
      { attains: true, intakeVolume: 451.05 },
    ])
    expect((100 * (byVolume?.attained ?? 0)) / (byVolume?.total ?? 0)).toBeCloseTo(82.8, 1)
  })

  it('leaves out what was not judged, and gives no volume where one is unknown', () => {
    const sources = [
      { attains: null, intakeVolume: 5 },
      { attains: true, intakeVolume: null },
    ]
    expect(sourceAttainment(sources)).toEqual({ byCount: { attained: 1, judged: 1 }, byVolume: null })
    expect(sourceAttainment([]).byVolume).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { functionZone, functionZoneRate } from '#kernel/water/function-zone.ts'
import { functionZones as rules } from '#packs/standards/function-zones.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'

const options = { standard, evaluation, rules, waterBody: 'river', target: 'Ⅲ', factors: 'all' } as const
const month = (codMn: number, tp = 0.1) => ({
  codMn: { value: codMn, isBelow: false },
  tp: { value: tp, isBelow: false },
})

describe('a function zone', () => {
  it('may attain by its annual mean and not by frequency', () => {
    const months = [...Array.from({ length: 9 }, () => month(3)), month(9), month(9), month(9)]
    const result = functionZone(months, options)
    expect(result.byMean).toEqual({ attains: true, over: [], months: 12 })
    expect(result.byFrequency).toEqual({ attained: 9, judged: 12, attains: false })
  })

  it('attains by frequency at exactly 80 per cent', () => {
    const months = [month(3), month(3), month(3), month(3), month(40)]
    const result = functionZone(months, options)
    expect(result.byFrequency).toEqual({ attained: 4, judged: 5, attains: true })
    expect(result.byMean).toMatchObject({ attains: false, over: [{ factor: 'codMn' }] })
  })

  it('looks at two factors only when told to', () => {
    const months = [month(3, 0.5)]
    expect(functionZone(months, options).byMean?.attains).toBe(false)
    expect(functionZone(months, { ...options, factors: 'two' }).byMean?.attains).toBe(true)
  })

  it('is not judged without readings', () => {
    expect(functionZone([{}, {}], options)).toEqual({ byMean: null, byFrequency: null })
  })

  it('counts in the rate only where it was judged: 4503 of 6779 zones in 2018 are 66.4 per cent (V34)', () => {
    const of = (attains: boolean) => ({ byMean: { attains, over: [], months: 12 }, byFrequency: null })
    const zones = Array.from({ length: 6779 }, (_, index) => of(index < 4503))
    const { byMean, byFrequency } = functionZoneRate([...zones, { byMean: null, byFrequency: null }])
    expect(((100 * byMean.attained) / byMean.judged).toFixed(1)).toBe('66.4')
    expect(byFrequency).toEqual({ attained: 0, judged: 0 })
  })
})

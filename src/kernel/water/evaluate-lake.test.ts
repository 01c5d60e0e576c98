import { describe, expect, it } from 'vitest'
import { evaluateLake } from '#kernel/water/evaluate-lake.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'
import { trophicIndexRules as trophic } from '#packs/standards/trophic-index.ts'

const options = { standard, evaluation, trophic } as const
const point = (tp: number, chlorophyllA: number) => ({
  tp: { value: tp, isBelow: false },
  chlorophyllA: { value: chlorophyllA, isBelow: false },
  tn: { value: 1, isBelow: false },
  transparency: { value: 100, isBelow: false },
  codMn: { value: 4, isBelow: false },
})

describe('a lake', () => {
  it('is judged by the means over its points: Ⅲ where one point alone would be Ⅳ', () => {
    const lake = evaluateLake([point(0.02, 5), point(0.08, 15)], options)
    expect(lake).toMatchObject({ points: 2, result: { waterClass: 'Ⅲ' } })
    expect(lake?.trophic).toMatchObject({ kind: 'value', grade: 'mesotrophic' })
    expect(lake?.trophic.kind === 'value' && lake.trophic.index).toBeCloseTo(48.02, 1)
    expect(evaluateLake([point(0.08, 15)], options)?.result.waterClass).toBe('Ⅳ')
  })

  it('leaves out points without readings, and is nothing without any', () => {
    expect(evaluateLake([point(0.02, 5), {}], options)?.points).toBe(1)
    expect(evaluateLake([{}], options)).toBeNull()
  })

  it('does not depend on the order of its points', () => {
    const points = [point(0.025, 4), point(0.05, 8), point(0.1, 16)]
    expect(evaluateLake(points.toReversed(), options)).toEqual(evaluateLake(points, options))
  })
})

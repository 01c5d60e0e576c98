import { describe, expect, it } from 'vitest'
import { trophicGrade, trophicIndex } from '#kernel/water/trophic-index.ts'
import { trophicIndexRules as rules } from '#packs/standards/trophic-index.ts'

/** chla mg/m³, TP, TN mg/L, SD m, CODMn mg/L; each TLI; the sum — computed from the official formulae. */
const TABLE = [
  [[1, 0.01, 0.2, 5, 1], [25, 19.57, 27.27, 19.96, 1.09], 19.08, 'oligotrophic'],
  [[5, 0.025, 0.5, 2, 2], [42.48, 34.45, 42.79, 37.73, 19.53], 35.95, 'mesotrophic'],
  [[10, 0.05, 1, 1, 4], [50.01, 45.71, 54.53, 51.18, 37.98], 48.02, 'mesotrophic'],
  [[26, 0.1, 1.5, 0.5, 6], [60.38, 56.97, 61.4, 64.63, 48.77], 58.57, 'light'],
  [[64, 0.2, 2, 0.3, 10], [70.17, 68.22, 66.27, 74.54, 62.36], 68.47, 'moderate'],
  [[160, 0.4, 6, 0.15, 15], [80.12, 79.48, 84.88, 87.98, 73.15], 81.02, 'heavy'],
] as const

const reading = (value: number) => ({ value, isBelow: false })

describe('the trophic state index', () => {
  it.each(TABLE)('of %o is %o, together %d: %s', ([chla, tp, tn, metres, codMn], parts, index, grade) => {
    const result = trophicIndex(
      {
        chlorophyllA: reading(chla),
        tp: reading(tp),
        tn: reading(tn),
        transparency: reading(metres * 100),
        codMn: reading(codMn),
      },
      rules,
    )
    if (result.kind !== 'value') throw new Error(`missing: ${result.missing.join(', ')}`)
    Object.values(result.parts).forEach((part, at) => {
      expect(part).toBeCloseTo(parts[at] ?? Number.NaN, 2)
    })
    expect(result.index).toBeCloseTo(index, 1)
    expect(result.grade).toBe(grade)
  })

  it.each([
    [47.0, 'mesotrophic'],
    [53.1, 'light'],
    [29.99, 'oligotrophic'],
    [30, 'mesotrophic'],
    [50, 'mesotrophic'],
    [50.01, 'light'],
    [60, 'light'],
    [60.01, 'moderate'],
    [70, 'moderate'],
    [70.01, 'heavy'],
  ] as const)('%d is %s (V35 and the bounds)', (index, grade) => {
    expect(trophicGrade(index, rules)).toBe(grade)
  })

  it('is none with four parameters, and says which one is wanting; zero has no logarithm', () => {
    const four = { chlorophyllA: reading(5), tp: reading(0.1), tn: reading(1), codMn: reading(3) }
    expect(trophicIndex(four, rules)).toEqual({ kind: 'missing', missing: ['transparency'] })
    expect(trophicIndex({ ...four, transparency: reading(0) }, rules)).toEqual({
      kind: 'missing',
      missing: ['transparency'],
    })
  })
})

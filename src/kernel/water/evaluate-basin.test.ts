import { describe, expect, it } from 'vitest'
import type { WaterFactor } from '#kernel/observation/factor.ts'
import { type ClassCounts, sharesOf, statusOfShares } from '#kernel/water/basin-shares.ts'
import { changeBetween, changeBetweenShares } from '#kernel/water/change-between.ts'
import { classifyWater } from '#kernel/water/classify-water.ts'
import { type BasinSection, evaluateBasin } from '#kernel/water/evaluate-basin.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'
import { surfaceWaterEvaluation2011 as evaluation } from '#packs/standards/surface-water-evaluation-2011.ts'

const options = { standard, evaluation, waterBody: 'river' } as const

const section = (values: Readonly<Partial<Record<WaterFactor, number>>>): BasinSection => {
  const readings = Object.fromEntries(
    Object.entries(values).map(([factor, value]) => [factor, { value, isBelow: false }]),
  )
  return { readings, result: classifyWater(readings, options) }
}

const counts = (...[one, two, three, four, five, inferior]: readonly number[]): ClassCounts => ({
  Ⅰ: one ?? 0,
  Ⅱ: two ?? 0,
  Ⅲ: three ?? 0,
  Ⅳ: four ?? 0,
  Ⅴ: five ?? 0,
  劣Ⅴ: inferior ?? 0,
})

/** Published bulletins: counts of Ⅰ … 劣Ⅴ (the sum of Ⅰ–Ⅲ where only that is printed), status, share of Ⅰ–Ⅲ. */
const BULLETINS = [
  ['V18', [25, 54, 9, 5, 2, 2], 'excellent', '90.7'],
  ['V19', [14, 62, 14, 4, 1, 2], 'excellent', '92.8'],
  ['V20', [11, 63, 18, 3, 1, 1], 'excellent', '94.8'],
  ['V21', [4, 77, 9, 6, 0, 1], 'excellent', '92.8'],
  ['V22', [0, 0, 57, 3, 0, 1], 'excellent', '93.4'],
  ['V23', [0, 0, 3, 0, 0, 1], 'good', '75.0'],
  ['V24', [0, 0, 57, 6, 0, 10], 'good', '78.1'],
  ['V25', [0, 0, 90, 28, 0, 18], 'light', '66.2'],
  ['V26', [0, 16, 12, 6, 0, 8], 'light', '66.7'],
  ['V27', [0, 1, 4, 7, 1, 0], 'light', '38.5'],
  ['V28', [0, 0, 49, 9, 6, 19], 'moderate', '59.0'],
  ['V29', [0, 0, 17, 3, 0, 0], 'good', '85.0'],
] as const

describe('the status of a basin by shares', () => {
  it.each(BULLETINS)('is that of bulletin %s', (_, list, status, printed) => {
    const shares = sharesOf(counts(...list))
    expect(statusOfShares(shares, evaluation)).toBe(status)
    expect(((100 * shares.good) / shares.total).toFixed(1)).toBe(printed)
  })

  it.each([
    [{ total: 10, good: 9, inferior: 1 }, 'excellent'],
    [{ total: 1000, good: 899, inferior: 0 }, 'good'],
    [{ total: 1000, good: 749, inferior: 199 }, 'light'],
    [{ total: 5, good: 3, inferior: 1 }, 'moderate'],
    [{ total: 5, good: 3, inferior: 2 }, 'heavy'],
  ] as const)('turns exactly at 90, 75, 20 and 40 per cent: %o is %s', (shares, status) => {
    expect(statusOfShares(shares, evaluation)).toBe(status)
  })
})

describe('a basin', () => {
  const good = section({ codMn: 3, tp: 0.05 })
  const bad = section({ codMn: 12, tp: 0.45 })

  it('of four sections is judged by the means over them, of five by shares', () => {
    const four = evaluateBasin([good, good, good, bad], options)
    expect(four).toMatchObject({ method: 'means', total: 4, status: 'good', mainPollutants: [] })
    expect(four?.ofMeans?.waterClass).toBe('Ⅲ')
    const five = evaluateBasin([good, good, good, good, bad], options)
    expect(five).toMatchObject({ method: 'shares', goodShare: 0.8, inferiorShare: 0.2, status: 'good', ofMeans: null })
  })

  it('names the factors over class Ⅲ in most sections, three at most (as V25: TP 41, NH₃-N 26, COD 11 sections)', () => {
    const over = (values: Parameters<typeof section>[0], times: number) =>
      Array.from({ length: times }, () => section(values))
    const sections = [
      ...over({ tp: 0.3, nh3n: 1.2, codCr: 25, bod5: 5 }, 2),
      ...over({ tp: 0.3, nh3n: 1.2, codCr: 25 }, 9),
      ...over({ tp: 0.3, nh3n: 1.2 }, 15),
      ...over({ tp: 0.3 }, 15),
      ...over({ tp: 0.1 }, 90),
    ]
    expect(evaluateBasin(sections, options)?.mainPollutants).toEqual([
      { factor: 'tp', sectionsOver: 41 },
      { factor: 'nh3n', sectionsOver: 26 },
      { factor: 'codCr', sectionsOver: 11 },
    ])
  })

  it('leaves out sections without data, and is nothing without any', () => {
    const withDry = evaluateBasin([good, good, good, good, good, section({})], options)
    expect(withDry).toMatchObject({ total: 5, goodShare: 1 })
    expect(evaluateBasin([section({})], options)).toBeNull()
    expect(evaluateBasin([], options)).toBeNull()
  })

  it('does not depend on the order of its sections', () => {
    const sections = [good, bad, section({ tp: 0.15 }), section({ codMn: 7 }), section({ nh3n: 3 })]
    expect(evaluateBasin(sections.toReversed(), options)).toEqual(evaluateBasin(sections, options))
  })
})

describe('a change between periods', () => {
  it.each([
    ['Ⅰ', 'Ⅱ', 'unchanged'],
    ['Ⅲ', 'Ⅱ', 'better'],
    ['Ⅳ', 'Ⅱ', 'clearlyBetter'],
    ['Ⅱ', 'Ⅲ', 'worse'],
    ['Ⅲ', '劣Ⅴ', 'clearlyWorse'],
  ] as const)('of a section from %s to %s is %s', (before, after, change) => {
    expect(changeBetween(before, after)).toBe(change)
  })

  it('of a basin turns beyond 10 and beyond 20 points of ΔG − ΔD, not at them', () => {
    const of = (good: number, inferior: number) => ({ total: 100, good, inferior })
    const change = (good: number, inferior: number) => changeBetweenShares(of(70, 10), of(good, inferior), evaluation)
    expect(change(75, 5)).toBe('unchanged')
    expect(change(76, 5)).toBe('better')
    expect(change(80, 0)).toBe('better')
    expect(change(81, 0)).toBe('clearlyBetter')
    expect(change(65, 15)).toBe('unchanged')
    expect(change(64, 15)).toBe('worse')
    expect(change(59, 20)).toBe('clearlyWorse')
    expect(changeBetweenShares(of(70, 10), { total: 0, good: 0, inferior: 0 }, evaluation)).toBeNull()
  })
})

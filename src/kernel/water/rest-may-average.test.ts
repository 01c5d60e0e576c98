import { describe, expect, it } from 'vitest'
import { restMayAverage } from '#kernel/water/rest-may-average.ts'
import { gb3838y2002 as standard } from '#packs/standards/gb3838-2002.ts'

const year = { total: 12, target: 'Ⅱ', waterBody: 'river' } as const
const tp = { ...year, limits: standard.limits.tp }

describe('what the rest of a year may average', () => {
  it('brings the mean to the limit exactly', () => {
    const rest = restMayAverage(
      Array.from({ length: 6 }, () => 0.12),
      tp,
    )
    if (rest === null || rest.kind !== 'atMost') throw new Error('expected a limit')
    expect(rest.value).toBeCloseTo(0.08, 12)
  })

  it('is a lower bound for dissolved oxygen, never below zero', () => {
    const oxygen = { ...year, limits: standard.limits.dissolvedOxygen }
    expect(restMayAverage([5, 5, 5, 5, 5, 5], oxygen)).toEqual({ kind: 'atLeast', value: 7 })
    expect(
      restMayAverage(
        Array.from({ length: 11 }, () => 9),
        oxygen,
      ),
    ).toEqual({ kind: 'atLeast', value: 0 })
  })

  it('is impossible once even zero would be too much', () => {
    expect(
      restMayAverage(
        Array.from({ length: 11 }, () => 0.2),
        tp,
      ),
    ).toEqual({ kind: 'impossible' })
  })

  it('is nothing for pH, for 劣Ⅴ, and when no month is left', () => {
    expect(restMayAverage([7], { ...year, limits: standard.limits.ph })).toBeNull()
    expect(restMayAverage([1], { ...tp, target: '劣Ⅴ' })).toBeNull()
    expect(
      restMayAverage(
        Array.from({ length: 12 }, () => 0.1),
        tp,
      ),
    ).toBeNull()
  })
})

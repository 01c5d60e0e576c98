import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { acceptedRange, accepts } from './accepted-range.ts'
import { changeFrom, rangeFromChange } from './change-target.ts'
import { classMeets } from './class-target.ts'
import { countAllowance, countNeeded } from './count-allowance.ts'
import { dayAllowance } from './day-allowance.ts'
import { percentileAllowance } from './percentile-allowance.ts'
import { restMean, safeFigure } from './rest-mean.ts'

const goodDays = acceptedRange('>=', 93.5, { kind: 'legal', decimals: 1 })
const pm25 = acceptedRange('<=', 31, { kind: 'legal', decimals: 0 })
const closed = (valid: number, used: number) => ({ valid, used, remaining: 0 })

describe('a rounded reading decides (GB/T 8170)', () => {
  it('takes 31.4 for 31, 31.5 for 32 and 30.5 for 30', () => {
    expect(accepts(pm25, 31.4)).toBe(true)
    expect(accepts(pm25, 31.5)).toBe(false)
    expect(accepts(acceptedRange('<=', 30, { kind: 'legal', decimals: 0 }), 30.5)).toBe(true)
  })

  it('holds 31.4 to fail and 31 to attain as measured', () => {
    const strict = acceptedRange('<=', 31, { kind: 'strict' })
    expect([accepts(strict, 31), accepts(strict, 31.4)]).toEqual([true, false])
  })

  it('keeps 低于 and 高于 apart from their inclusive kin', () => {
    const below = acceptedRange('<', 31, { kind: 'legal', decimals: 0 })
    expect([30.4, 30.5, 30.6].map((value) => accepts(below, value))).toEqual([true, true, false])
    const above = acceptedRange('>', 93.5, { kind: 'legal', decimals: 1 })
    expect([93.5, 93.55, 93.56].map((value) => accepts(above, value))).toEqual([false, true, true])
  })

  it('agrees with rounding first and comparing after, for every comparator', () => {
    const compare = {
      '>=': (a: number, b: number) => a >= b,
      '<=': (a: number, b: number) => a <= b,
      '>': (a: number, b: number) => a > b,
      '<': (a: number, b: number) => a < b,
      '=': (a: number, b: number) => a === b,
    }
    const comparators = fc.constantFrom('>=' as const, '<=' as const, '>' as const, '<' as const, '=' as const)
    const inputs = [
      comparators,
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: 0, max: 2 }),
    ] as const
    fc.assert(
      fc.property(...inputs, (comparator, tenths, twentieths, decimals) => {
        const target = roundHalfEven(tenths / 10, Math.max(decimals, 0))
        const value = twentieths / 200
        const expected = compare[comparator](roundHalfEven(value, decimals), target)
        expect(accepts(acceptedRange(comparator, target, { kind: 'legal', decimals }), value)).toBe(expected)
      }),
    )
  })
})

describe('days that may be lost', () => {
  it('allows 23 bad days of 366 for 93.5 %, and 24 fail', () => {
    expect(dayAllowance(goodDays, closed(366, 23), 'unused')).toEqual({
      allowed: 23,
      used: 23,
      left: 0,
      isNotional: false,
    })
    expect(dayAllowance(goodDays, closed(366, 24), 'unused')?.left).toBe(-1)
  })

  it('allows 23 of 365 and 22 of 350', () => {
    expect(dayAllowance(goodDays, closed(365, 0), 'unused')?.allowed).toBe(23)
    expect(dayAllowance(goodDays, closed(350, 0), 'unused')?.allowed).toBe(22)
  })

  it('counts days still to come as valid, and says that it is notional then', () => {
    const allowance = dayAllowance(goodDays, { valid: 280, used: 14, remaining: 78 }, 'unused')
    expect(allowance).toEqual({ allowed: 23, used: 14, left: 9, isNotional: true })
  })

  it('allows no heavy day for 0.0 %, for one of 366 is 0.3 %', () => {
    const none = acceptedRange('<=', 0, { kind: 'legal', decimals: 1 })
    expect(dayAllowance(none, closed(366, 0), 'used')?.allowed).toBe(0)
    expect(dayAllowance(none, closed(366, 1), 'used')?.left).toBe(-1)
  })

  it('has no allowance without days, or for more than everything', () => {
    expect(dayAllowance(goodDays, closed(0, 0), 'unused')).toBeNull()
    expect(dayAllowance(acceptedRange('>', 100, { kind: 'legal', decimals: 1 }), closed(366, 0), 'unused')).toBeNull()
  })

  it('is what is used and what is left, and one day more always fails', () => {
    const inputs = [
      fc.integer({ min: 1, max: 366 }),
      fc.integer({ min: 0, max: 366 }),
      fc.integer({ min: 0, max: 1000 }),
    ] as const
    fc.assert(
      fc.property(...inputs, (valid, used, tenths) => {
        const range = acceptedRange('>=', tenths / 10, { kind: 'legal', decimals: 1 })
        const allowance = dayAllowance(range, { valid, used: Math.min(used, valid), remaining: 0 }, 'unused')
        if (allowance === null) throw new Error('a faultless year attains every ratio up to 100')
        expect(allowance.used + allowance.left).toBe(allowance.allowed)
        const share = (bad: number) => (100 * (valid - bad)) / valid
        expect(accepts(range, share(allowance.allowed))).toBe(true)
        if (allowance.allowed < valid) expect(accepts(range, share(allowance.allowed + 1))).toBe(false)
      }),
    )
  })
})

describe('what the rest must average', () => {
  const tally = { mean: 33, valid: 182, remaining: 184 }
  const rest = (kind: 'legal' | 'strict') =>
    restMean(acceptedRange('<=', 31, kind === 'strict' ? { kind } : { kind, decimals: 0 }), tally)?.high

  it('is 29.02 strictly and under 30.02 legally for 33.0 after 182 of 366 days', () => {
    expect(rest('strict')?.value).toBeCloseTo(5340 / 184, 9)
    expect(rest('strict')?.value).toBeCloseTo(29.02, 2)
    expect(rest('legal')?.value).toBeCloseTo(30.02, 2)
    expect(rest('legal')?.isInclusive).toBe(false)
  })

  it('is printed on its safe side: 30.02 itself would end at 31.502, which is 32', () => {
    const legal = rest('legal')
    const strict = rest('strict')
    if (!legal || !strict) throw new Error('both have a high end')
    expect([safeFigure(strict, 'high', 2), safeFigure(legal, 'high', 2)]).toEqual([29.02, 30.01])
    expect(accepts(pm25, (33 * 182 + 30.02 * 184) / 366)).toBe(false)
    expect(accepts(pm25, (33 * 182 + 30.01 * 184) / 366)).toBe(true)
  })

  it('steps back from an exclusive end that is a figure of its own', () => {
    expect(safeFigure({ value: 30, isInclusive: false }, 'high', 1)).toBe(29.9)
    expect(safeFigure({ value: 30, isInclusive: false }, 'low', 1)).toBe(30.1)
    expect(safeFigure({ value: 30, isInclusive: true }, 'low', 1)).toBe(30)
  })

  it('is asked of nobody when no day is left', () => {
    expect(restMean(pm25, { mean: 33, valid: 366, remaining: 0 })).toBeNull()
  })
})

describe('percentiles', () => {
  const range = acceptedRange('<=', 160, { kind: 'legal', decimals: 0 })
  const days = (over: number, of: number) => Array.from({ length: of }, (_, index) => (index < over ? 200 : 100))

  it('allow 36 days of 366 over the limit for certain and 37 perhaps at the 90th', () => {
    const allowance = percentileAllowance(range, { values: days(30, 300), remaining: 66, percent: 90 })
    expect(allowance).toMatchObject({ certain: 36, possible: 37, used: 30, left: 6, isLost: false })
  })

  it('are lost when not even days of zero would help', () => {
    expect(percentileAllowance(range, { values: days(38, 300), remaining: 66, percent: 90 })?.isLost).toBe(true)
    expect(percentileAllowance(range, { values: days(36, 366), remaining: 0, percent: 90 })?.isLost).toBe(false)
  })
})

describe('counts, changes and classes', () => {
  it('counts whole events', () => {
    expect(countAllowance(acceptedRange('<=', 45, { kind: 'strict' }), 40)).toEqual({ allowed: 45, used: 40, left: 5 })
    expect(countAllowance(acceptedRange('<', 45, { kind: 'strict' }), 46)).toEqual({ allowed: 44, used: 46, left: -2 })
    expect(countAllowance(acceptedRange('<', 0, { kind: 'strict' }), 0)).toBeNull()
    expect(countNeeded(acceptedRange('>=', 4.1, { kind: 'strict' }), 3)).toBe(2)
  })

  it('takes 较上年下降10% of 50 for at most 45, and of nothing for no range at all', () => {
    const change = acceptedRange('<=', -10, { kind: 'strict' })
    const range = rangeFromChange(change, 50, 'percent')
    expect(range?.high).toEqual({ value: 45, isInclusive: true })
    expect(changeFrom(50, 45, 'percent')).toBe(-10)
    expect(rangeFromChange(change, 0, 'percent')).toBeNull()
    expect(changeFrom(0, 3, 'percent')).toBeNull()
  })

  it('adds points to a base, of zero too', () => {
    const change = acceptedRange('>=', 2, { kind: 'strict' })
    expect(rangeFromChange(change, 0, 'points')?.low?.value).toBe(2)
    expect(changeFrom(0, 3, 'points')).toBe(3)
  })

  it('holds Ⅰ and Ⅱ to attain Ⅱ, and Ⅲ and 劣Ⅴ not', () => {
    const classes = ['Ⅰ', 'Ⅱ', 'Ⅲ', '劣Ⅴ'] as const
    expect(classes.map((own) => classMeets(own, '<=', 'Ⅱ'))).toEqual([true, true, false, false])
    expect(classMeets('Ⅱ', '=', 'Ⅱ') && classMeets('Ⅰ', '<', 'Ⅱ')).toBe(true)
  })
})

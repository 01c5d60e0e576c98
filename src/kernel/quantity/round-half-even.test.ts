import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfEven } from './round-half-even.ts'

describe('roundHalfEven', () => {
  it('goes to the even neighbour when exactly half-way (GB/T 8170 3.2)', () => {
    const ties: readonly (readonly [number, number, number])[] = [
      [0.5, 0, 0],
      [1.5, 0, 2],
      [2.5, 0, 2],
      [35.5, 0, 36],
      [60.5, 0, 60],
      [61.5, 0, 62],
      [1.05, 1, 1],
      [0.35, 1, 0.4],
      [1.15, 1, 1.2],
      [2.675, 2, 2.68],
      [1.005, 2, 1],
      [-2.5, 0, -2],
      [-3.5, 0, -4],
    ]
    for (const [value, decimals, rounded] of ties) expect(roundHalfEven(value, decimals)).toBe(rounded)
  })

  it('goes to the nearer neighbour otherwise', () => {
    expect(roundHalfEven(35.4999, 0)).toBe(35)
    expect(roundHalfEven(60.5001, 0)).toBe(61)
    expect(roundHalfEven(2.449, 1)).toBe(2.4)
    expect(roundHalfEven(-0.4, 0)).toBe(0)
    expect(Object.is(roundHalfEven(-0.4, 0), -0)).toBe(false)
  })

  it('hands back what is no finite number', () => {
    expect(roundHalfEven(Number.NaN, 1)).toBeNaN()
    expect(roundHalfEven(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY)
  })

  it('rounds the mean of readings kept as doubles as their exact fraction does', () => {
    const readings = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(readings, fc.integer({ min: 0, max: 2 }), (tenths, decimals) => {
        const sum = tenths.reduce((total, value) => total + value, 0)
        const mean = tenths.reduce((total, value) => total + value / 10, 0) / tenths.length
        expect(roundHalfEven(mean, decimals)).toBe(exactly(sum, 10 * tenths.length, decimals))
      }),
      { seed: 8170, numRuns: 500 },
    )
  })

  it('changes nothing when done twice and keeps order', () => {
    const values = fc.double({ min: -5000, max: 5000, noNaN: true })
    fc.assert(
      fc.property(values, values, fc.integer({ min: 0, max: 3 }), (a, b, decimals) => {
        const rounded = roundHalfEven(a, decimals)
        expect(roundHalfEven(rounded, decimals)).toBe(rounded)
        if (a <= b) expect(rounded).toBeLessThanOrEqual(roundHalfEven(b, decimals))
      }),
      { seed: 8170, numRuns: 500 },
    )
  })
})

/** Half-even of numerator / denominator in whole-number arithmetic. */
function exactly(numerator: number, denominator: number, decimals: number): number {
  const scaled = BigInt(numerator) * 10n ** BigInt(decimals)
  const by = BigInt(denominator)
  const below = scaled / by
  const twice = (scaled % by) * 2n
  const isUp = twice > by || (twice === by && below % 2n === 1n)
  return Number(isUp ? below + 1n : below) / 10 ** decimals
}

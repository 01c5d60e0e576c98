import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, index) => index + 1)

test.each([
  [upTo(365), 90, 328.6],
  [upTo(365), 95, 346.8],
  [upTo(365), 98, 357.72],
  [upTo(366), 95, 347.75],
  [upTo(10), 90, 9.1],
  [[10, 20, 30, 40], 95, 38.5],
])('The percentile of HJ 663 annex A of %# is exact', (values, p, expected) => {
  expect(percentile(values, p)).toBeCloseTo(expected, 10)
})

test('A whole position is the value that stands there', () => {
  expect(percentile(upTo(101), 90)).toBe(91)
  expect(percentile([7], 98)).toBe(7)
})

test('Nothing has no percentile', () => {
  expect(percentile([], 95)).toBeNull()
})

const values = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 400 })

test('A percentile lies between the extremes, rises with p and does not depend on order', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (readings, a, b) => {
      const low = percentile(readings, Math.min(a, b)) ?? Number.NaN
      const high = percentile(readings, Math.max(a, b)) ?? Number.NaN
      expect(low).toBeLessThanOrEqual(high)
      expect(low).toBeGreaterThanOrEqual(Math.min(...readings))
      expect(high).toBeLessThanOrEqual(Math.max(...readings))
      expect(percentile(readings.toReversed(), Math.max(a, b))).toBe(high)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from './distance.ts'
import type { Position } from './geography.ts'

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
)

describe('distanceM', () => {
  it('is π R ÷ 180 for a degree of the meridian', () => {
    expect(distanceM([109, 24], [109, 25])).toBeCloseTo(111_195.08, 2)
  })

  it('is half the circumference between the poles, and none to itself', () => {
    expect(distanceM([0, -90], [0, 90])).toBeCloseTo(Math.PI * 6_371_008.8, 3)
    expect(distanceM([109, 24], [109, 24])).toBe(0)
  })

  it('is the same there and back, and no detour is shorter', () => {
    fc.assert(
      fc.property(position, position, position, (one, other, between) => {
        const direct = distanceM(one, other)
        expect(distanceM(other, one)).toBeCloseTo(direct, 3)
        expect(distanceM(one, between) + distanceM(between, other)).toBeGreaterThanOrEqual(direct - 0.5)
      }),
    )
  })
})

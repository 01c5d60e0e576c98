import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position, Ring } from './geography.ts'
import { degreesToSegment, narrowingAt } from './nearest-edge.ts'
import { simplifyLine, simplifyPolygons } from './simplify.ts'

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: 109, max: 109.5, noNaN: true }),
  fc.double({ min: 24, max: 24.5, noNaN: true }),
)
const line = fc.array(position, { minLength: 2, maxLength: 60 })
const toleranceM = fc.constantFrom(0, 10, 100, 1000, 100_000)

const furthestM = (from: readonly Position[], to: readonly Position[]): number => {
  const narrowing = narrowingAt(from[0]?.[1] ?? 0)
  const distances = from.map((point) =>
    Math.min(...to.slice(1).map((end, at) => degreesToSegment(point, to[at] ?? end, end, narrowing))),
  )
  return Math.max(...distances) * 111_195
}

describe('simplifyLine', () => {
  it('keeps the ends, the order, and nothing further than the tolerance away', () => {
    fc.assert(
      fc.property(line, toleranceM, (given, tolerance) => {
        const kept = simplifyLine(given, tolerance)
        expect([kept[0], kept.at(-1)]).toEqual([given[0], given.at(-1)])
        let at = 0
        for (const point of given) if (point === kept[at]) at++
        expect(at).toBe(kept.length)
        expect(furthestM(given, kept)).toBeLessThanOrEqual(tolerance + 1e-6)
      }),
    )
  })

  it('drops what lies on the way', () => {
    const straight: Position[] = [
      [109, 24],
      [109, 24.1],
      [109, 24.3],
    ]
    expect(simplifyLine(straight, 1)).toEqual([straight[0], straight[2]])
    expect(simplifyLine(straight.slice(0, 1), 1)).toEqual(straight.slice(0, 1))
  })
})

describe('simplifyPolygons', () => {
  it('never loses a ring, and leaves each closed with three corners or more', () => {
    const ring = fc
      .uniqueArray(position, { minLength: 3, maxLength: 30, selector: String })
      .map((corners): Ring => [...corners, ...corners.slice(0, 1)])
    fc.assert(
      fc.property(
        fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
        toleranceM,
        (given, tolerance) => {
          const simplified = simplifyPolygons(given, tolerance)
          expect(simplified.map((rings) => rings.length)).toEqual(given.map((rings) => rings.length))
          for (const simple of simplified.flat()) {
            expect(new Set(simple.map(String)).size).toBeGreaterThanOrEqual(3)
            expect(simple.at(-1)).toEqual(simple[0])
          }
        },
      ),
    )
  })

  it('keeps the corners of a square and drops the rest', () => {
    const square: Ring = [
      [109, 24],
      [109.1, 24],
      [109.2, 24],
      [109.2, 24.2],
      [109.1, 24.2],
      [109, 24.2],
      [109, 24.1],
      [109, 24],
    ]
    expect(simplifyPolygons([[square]], 5)).toEqual([
      [
        [
          [109, 24],
          [109.2, 24],
          [109.2, 24.2],
          [109, 24.2],
          [109, 24],
        ],
      ],
    ])
  })
})

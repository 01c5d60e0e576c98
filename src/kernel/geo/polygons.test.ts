import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, boundsOfPolygons, unionOfBounds } from './bounds.ts'
import type { MultiPolygon, Position, Ring } from './geography.ts'
import { labelPoint } from './label-point.ts'
import { contains, locate } from './point-in-polygon.ts'
import { areaKm2 } from './polygon-area.ts'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

/** A square with a square hole, and a second square to the east that touches the first in a corner. */
const county: MultiPolygon = [[box(109, 24, 110, 25), box(109.4, 24.4, 109.6, 24.6)], [box(110, 25, 110.5, 25.5)]]

/** Star-shaped rings around (109, 24): as irregular as counties are, never crossing themselves. */
const star: fc.Arbitrary<Ring> = fc
  .array(fc.double({ min: 0.05, max: 0.5, noNaN: true }), { minLength: 3, maxLength: 40 })
  .map((radii) => {
    const corners = radii.map((radius, at): Position => {
      const angle = (2 * Math.PI * at) / radii.length
      return [109 + radius * Math.cos(angle), 24 + radius * Math.sin(angle)]
    })
    return [...corners, ...corners.slice(0, 1)]
  })

describe('locate', () => {
  it.each<[string, Position, ReturnType<typeof locate>]>([
    ['inside the first part', [109.2, 24.2], 'inside'],
    ['inside the second part', [110.25, 25.25], 'inside'],
    ['in the hole', [109.5, 24.5], 'outside'],
    ['on the edge of the hole', [109.4, 24.5], 'boundary'],
    ['on the outer edge', [109.5, 24], 'boundary'],
    ['on a corner of both parts', [110, 25], 'boundary'],
    ['beyond an edge by a metre', [109.5, 23.99999], 'outside'],
    ['level with a corner', [108, 24], 'outside'],
    ['level with the corner of the other part', [108.5, 25], 'outside'],
  ])('%s', (_, position, expected) => {
    expect(locate(position, county)).toBe(expected)
    expect(contains(county, position)).toBe(expected !== 'outside')
  })

  it('is outside everything when there is nothing', () => {
    expect([locate([0, 0], []), locate([0, 0], [[]]), locate([0, 0], [[[]]])]).toEqual([
      'outside',
      'outside',
      'outside',
    ])
  })

  it('does not depend on where a ring starts or which way it runs', () => {
    const nearby = fc.tuple(
      fc.double({ min: 108.4, max: 109.6, noNaN: true }),
      fc.double({ min: 23.4, max: 24.6, noNaN: true }),
    )
    fc.assert(
      fc.property(star, nearby, fc.nat(), (ring, position, turn) => {
        const open = ring.slice(0, -1)
        const start = turn % open.length
        const turned = [...open.slice(start), ...open.slice(0, start + 1)]
        const where = locate(position, [[ring]])
        expect(locate(position, [[turned]])).toBe(where)
        expect(locate(position, [[ring.toReversed()]])).toBe(where)
      }),
    )
  })

  it('finds every corner and every middle of an edge on the boundary', () => {
    fc.assert(
      fc.property(star, (ring) => {
        for (const [at, [lon, lat]] of ring.slice(0, -1).entries()) {
          const next = ring[at + 1] ?? [lon, lat]
          expect(locate([lon, lat], [[ring]])).toBe('boundary')
          expect(locate([(lon + next[0]) / 2, (lat + next[1]) / 2], [[ring]])).toBe('boundary')
        }
      }),
    )
  })
})

describe('areaKm2', () => {
  it('is the whole ellipsoid for the whole world: 510,065,622 km² (GRS 80)', () => {
    expect(areaKm2([[box(-180, -90, 180, 90)]])).toBeCloseTo(510_065_621.7, 0)
  })

  it('takes holes off and adds parts', () => {
    const [first = [], second = []] = county
    const [outer = [], hole = []] = first
    expect(areaKm2(county)).toBeCloseTo(areaKm2([[outer]]) - areaKm2([[hole]]) + areaKm2([second]), 9)
  })

  it('is the same however a cell is cut into parts', () => {
    const cut = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(cut, (share) => {
        const parts: MultiPolygon = [[box(109, 24, 109 + share, 25)], [box(109 + share, 24, 110, 25)]]
        expect(areaKm2(parts)).toBeCloseTo(areaKm2([[box(109, 24, 110, 25)]]), 6)
      }),
    )
  })
})

describe('labelPoint', () => {
  it('stands in the largest part, beside its hole', () => {
    const point = labelPoint(county)
    expect(point && locate(point, county.slice(0, 1))).toBe('inside')
  })

  it('stands in the bend of a crescent, not between its horns', () => {
    const crescent: Ring = [
      [109, 24],
      [110, 24],
      [110, 25],
      [109.98, 25],
      [109.98, 24.02],
      [109.02, 24.02],
      [109.02, 25],
      [109, 25],
      [109, 24],
    ]
    const point = labelPoint([[crescent]])
    expect(point && locate(point, [[crescent]])).toBe('inside')
  })

  it('lies inside whatever the shape', () => {
    fc.assert(
      fc.property(star, (ring) => {
        const point = labelPoint([[ring]])
        expect(point && locate(point, [[ring]])).toBe('inside')
      }),
      { numRuns: 50 },
    )
  })

  it('is null where nothing is enclosed', () => {
    expect(labelPoint([])).toBeNull()
    expect(labelPoint([[box(109, 24, 109, 24)]])).toBeNull()
  })
})

describe('bounds', () => {
  it('surround every position of every part', () => {
    expect(boundsOfPolygons(county)).toEqual({ west: 109, south: 24, east: 110.5, north: 25.5 })
    expect(boundsOf([])).toBeNull()
  })

  it('are joined where there are any', () => {
    const one = boundsOf([[109, 24]])
    const other = boundsOf([[110, 23]])
    expect(unionOfBounds(one, other)).toEqual({ west: 109, south: 23, east: 110, north: 24 })
    expect([unionOfBounds(null, other), unionOfBounds(one, null), unionOfBounds(null, null)]).toEqual([
      other,
      one,
      null,
    ])
  })
})

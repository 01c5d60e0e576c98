import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from './distance.ts'
import type { Position } from './geography.ts'
import { metresPerPixel, scaleBar, scaleDenominator } from './map-scale.ts'
import { fitBounds, MAX_LATITUDE, project, toEpsg3857, toPixel, toPosition, unproject } from './web-mercator.ts'

const position: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
)
const size = fc.record({ width: fc.integer({ min: 60, max: 2000 }), height: fc.integer({ min: 60, max: 2000 }) })
const NO_LIMIT = Number.POSITIVE_INFINITY

describe('Web Mercator', () => {
  it.each<[string, Position, readonly [number, number]]>([
    // The example of IOGP Guidance Note 7-2, §3.2.1.1 (method 1024): 24°22′54.433″N 100°20′00.000″W
    ['IOGP 7-2', [-100 - 20 / 60, 24 + 22 / 60 + 54.433 / 3600], [-11_169_055.58, 2_800_000]],
    ['gcoord test/unit/crs/WGS84.spec.ts', [123, 45], [13_692_297.367572648, 5_621_521.486192066]],
    ['gcoord, the corner', [-180, -90], [-20_037_508.342789244, -20_037_508.342789244]],
  ])('agrees with %s in metres', (_, lonLat, [eastM, northM]) => {
    const [east, north] = toEpsg3857(lonLat)
    expect(east).toBeCloseTo(eastM, 2)
    expect(north).toBeCloseTo(northM, 2)
  })

  it('is a unit square from the north-west', () => {
    const corner = project([-180, 90])
    expect(corner.x).toBe(0)
    expect(corner.y).toBeCloseTo(0, 12)
    expect(unproject({ x: 0.5, y: 0 })[1]).toBeCloseTo(MAX_LATITUDE, 9)
  })

  it('comes back to where it started', () => {
    fc.assert(
      fc.property(position, (lonLat) => {
        expect(distanceM(unproject(project(lonLat)), lonLat)).toBeLessThan(0.001)
      }),
    )
  })
})

describe('fitBounds', () => {
  it('shows every corner inside the margins, and touches them one way', () => {
    fc.assert(
      fc.property(position, position, size, ([lon1, lat1], [lon2, lat2], sheet) => {
        const bounds = {
          west: Math.min(lon1, lon2),
          east: Math.max(lon1, lon2) + 0.01,
          south: Math.min(lat1, lat2) - 0.01,
          north: Math.max(lat1, lat2),
        }
        const view = fitBounds(bounds, sheet, 16, NO_LIMIT)
        const topLeft = toPixel(view, [bounds.west, bounds.north])
        const bottomRight = toPixel(view, [bounds.east, bounds.south])
        const margins = [topLeft.x, topLeft.y, sheet.width - bottomRight.x, sheet.height - bottomRight.y]
        expect(Math.min(...margins)).toBeCloseTo(16, 3)
      }),
    )
  })

  it('shows a single point in the middle, no larger than allowed', () => {
    const view = fitBounds({ west: 109, east: 109, south: 24, north: 24 }, { width: 800, height: 600 }, 16, 1e6)
    expect(view.worldPx).toBe(1e6)
    expect(toPixel(view, [109, 24])).toEqual({ x: 400, y: 300 })
  })

  it('gives the position under a pixel back', () => {
    const view = fitBounds({ west: 109, east: 110, south: 24, north: 25 }, { width: 800, height: 600 }, 16, NO_LIMIT)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 }), (x, y) => {
        const pixel = toPixel(view, toPosition(view, { x, y }))
        expect(pixel.x).toBeCloseTo(x, 4)
        expect(pixel.y).toBeCloseTo(y, 4)
      }),
    )
  })
})

describe('map scale', () => {
  it('is 1:559,082,264 at level 0 of the standard tiles for pixels of 0.28 mm, so 1:591,658,711 for CSS pixels', () => {
    // OGC 07-057r7 (WMTS 1.0.0), Annex E.4, GoogleMapsCompatible: 559082264.0287178
    const level0 = { worldPx: 256, leftPx: 0, topPx: 0 }
    expect(metresPerPixel(level0, 0)).toBeCloseTo(156_543.0339, 4)
    expect(scaleDenominator(level0, 0)).toBeCloseTo((559_082_264.0287178 * 0.28) / (25.4 / 96), 0)
    expect(metresPerPixel(level0, 60)).toBeCloseTo(156_543.0339 / 2, 4)
  })

  it.each([
    [10, 100, 1000, 100],
    [10, 99, 500, 50],
    [10, 49, 200, 20],
    [10, 19, 100, 10],
    [0.5, 120, 50, 100],
    [25, 120, 2000, 80],
  ])(
    'at %d m a pixel, in %d pixels, the bar is %d m long and %d pixels wide',
    (resolution, maxPx, lengthM, widthPx) => {
      expect(scaleBar(resolution, maxPx)).toEqual({ lengthM, widthPx })
    },
  )

  it('always fills more than two fifths of the room', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.integer({ min: 20, max: 400 }),
        (resolution, maxPx) => {
          const { widthPx } = scaleBar(resolution, maxPx)
          expect(widthPx).toBeLessThanOrEqual(maxPx * (1 + 1e-9))
          expect(widthPx).toBeGreaterThan(maxPx * 0.39)
        },
      ),
    )
  })
})

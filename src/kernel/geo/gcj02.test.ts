import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceM } from './distance.ts'
import { gcj02FromWgs84, isShiftedByGcj02, wgs84FromGcj02 } from './gcj02.ts'
import type { Position } from './geography.ts'

interface Pair {
  readonly source: string
  readonly wgs84: Position
  readonly gcj02: Position
  /** What the source's own digits allow. */
  readonly withinM: number
}

/** Pairs that other implementations of the published algorithm state in their tests. */
const ALGORITHM: readonly Pair[] = [
  {
    source: 'coordtransform test/app.js',
    wgs84: [116.404, 39.915],
    gcj02: [116.41024449916938, 39.91640428150164],
    withinM: 1e-6,
  },
  {
    source: 'eviltransform, 上海',
    wgs84: [121.5272106, 31.1774276],
    gcj02: [121.531541859215, 31.17530398364597],
    withinM: 1e-4,
  },
  {
    source: 'eviltransform, 深圳',
    wgs84: [113.912316, 22.543847],
    gcj02: [113.9171764808363, 22.540796131694766],
    withinM: 1e-4,
  },
  {
    source: 'eviltransform, 北京',
    wgs84: [116.377817, 39.911954],
    gcj02: [116.38404722455657, 39.91334545536069],
    withinM: 1e-4,
  },
  { source: 'gcoord test/unit/crs/WGS84.spec.ts', wgs84: [123, 45], gcj02: [123.00607541, 45.00197815], withinM: 0.01 },
]

/** Pairs of a map service, kept by gcoord (test/fixtures/china-cities.json): what the algorithm is worth in the field. */
const SERVICE: readonly Pair[] = [
  { source: '河池市', wgs84: [108.0810066, 24.695685], gcj02: [108.0852626, 24.6929343], withinM: 0.7 },
  { source: '梧州市', wgs84: [111.2740147, 23.4795593], gcj02: [111.2791187, 23.4769675], withinM: 0.7 },
  { source: '铜仁市', wgs84: [109.1850122, 27.7347803], gcj02: [109.1896029, 27.7315202], withinM: 0.7 },
  { source: '那曲地区', wgs84: [92.0499619, 31.4784436], gcj02: [92.0512438, 31.4762063], withinM: 0.7 },
  { source: '沈阳市', wgs84: [123.4253306, 41.8032629], gcj02: [123.4314787, 41.8057023], withinM: 0.7 },
  { source: '酒泉市', wgs84: [98.4937175, 39.7319946], gcj02: [98.4943595, 39.7328234], withinM: 0.7 },
]

/** Mainland, islands and seas of China. */
const inChina = fc.tuple(
  fc.double({ min: 73.5, max: 135.1, noNaN: true }),
  fc.double({ min: 3.8, max: 53.6, noNaN: true }),
)

describe('GCJ-02', () => {
  it.each([...ALGORITHM, ...SERVICE])('agrees with $source, both ways', ({ wgs84, gcj02, withinM }) => {
    expect(distanceM(gcj02FromWgs84(wgs84), gcj02)).toBeLessThan(withinM)
    expect(distanceM(wgs84FromGcj02(gcj02), wgs84)).toBeLessThan(withinM)
  })

  it('comes back to within a centimetre from everywhere in China', () => {
    fc.assert(
      fc.property(inChina, (position) => {
        expect(distanceM(wgs84FromGcj02(gcj02FromWgs84(position)), position)).toBeLessThan(0.01)
        expect(distanceM(gcj02FromWgs84(wgs84FromGcj02(position)), position)).toBeLessThan(0.01)
      }),
      { numRuns: 2000 },
    )
  })

  it('moves every position in China by less than a kilometre and a half', () => {
    fc.assert(
      fc.property(inChina, (position) => {
        const movedM = distanceM(gcj02FromWgs84(position), position)
        expect(movedM).toBeGreaterThan(0)
        expect(movedM).toBeLessThan(1500)
      }),
    )
  })

  it.each<Position>([
    [139.767, 35.681],
    [2.352, 48.857],
    [-122.419, 37.775],
    [116, -35],
  ])('leaves %j, outside its area, as it is', (...position) => {
    expect(isShiftedByGcj02(position)).toBe(false)
    expect(gcj02FromWgs84(position)).toEqual(position)
    expect(wgs84FromGcj02(position)).toEqual(position)
  })
})

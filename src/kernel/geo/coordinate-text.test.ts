import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDegrees, parseAllDegrees, parseDegrees, precisionM } from './coordinate-text.ts'

describe('parseDegrees', () => {
  it.each([
    ['109.2601', 109.2601],
    ['E109.26', 109.26],
    ['北纬24.54', 24.54],
    ['109°15′36″', 109.26],
    ['109°15\'36.4"', 109.260111],
    ['109度15分', 109.25],
    ['24 ° 32 ′', 24.533333],
    ['甲村', null],
    ['', null],
    ['109.26,24.54', null],
  ])('%j', (text, degrees) => {
    expect(parseDegrees(text)).toBe(degrees)
  })

  it('reads every figure with a degree sign in order', () => {
    expect(parseAllDegrees('北纬24°32′24″，东经109°15′36″')).toEqual([24.54, 109.26])
    expect(parseAllDegrees('109.26, 24.54')).toEqual([])
  })
})

describe('formatDegrees', () => {
  it.each([
    [109.2601, 'lon', 0, '东经109°15′36″', '109°15′36″E'],
    [24.5401, 'lat', 1, '北纬24°32′24.4″', '24°32′24.4″N'],
    [-0.5, 'lat', 0, '南纬0°30′00″', '0°30′00″S'],
    [-70.25, 'lon', 2, '西经70°15′00.00″', '70°15′00.00″W'],
    [24.99999, 'lat', 0, '北纬25°00′00″', '25°00′00″N'],
    [-0.00001, 'lon', 0, '东经0°00′00″', '0°00′00″E'],
    [24.0013889, 'lat', 0, '北纬24°00′05″', '24°00′05″N'],
  ] as const)('%d as %s with %d decimals is %s', (degrees, axis, decimals, zh, en) => {
    expect(formatDegrees(degrees, axis, decimals)).toEqual({ zh, en })
  })

  it('is read back to within half of its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 180, noNaN: true }), fc.integer({ min: 0, max: 3 }), (degrees, decimals) => {
        const read = parseDegrees(formatDegrees(degrees, 'lon', decimals).zh)
        expect(Math.abs((read ?? Number.NaN) - degrees)).toBeLessThanOrEqual(0.5 / 3600 / 10 ** decimals + 1e-6)
      }),
    )
  })
})

describe('precisionM', () => {
  it.each([
    ['24.67', 1112],
    ['109.2601, 24.5401', 11],
    ['109.26, 24.5401', 1112],
    ['109', 111_195],
    ['24°32′', 1853],
    ['24°32′24″', 31],
    ['北纬24°32′24.4″，东经109°15′36.5″', 3],
    ['109°15′36″，24.5', 31],
  ])('%s is good for %d m', (text, metres) => {
    expect(precisionM(text)).toBeCloseTo(metres, 0)
  })

  it('is null where no figure is printed', () => {
    expect(precisionM('—')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { gcj02FromWgs84 } from './gcj02.ts'
import type { Datum } from './geo-point.ts'
import type { OutlineLayer, Position, Ring } from './geography.ts'
import { isInsideOutline } from './inside-outline.ts'

const square: Ring = [
  [109, 24],
  [110, 24],
  [110, 25],
  [109, 25],
  [109, 24],
]
const source = { title: { zh: '甲', en: 'A' }, licence: 'MIT', retrievedOn: null, note: { zh: '', en: '' } }
const outlineIn = (datum: Datum, ring: Ring = square): OutlineLayer => ({ datum, source, polygons: [[ring]] })
const degreesNorth = (metres: number): Position => [109.5, 24 + metres / 111_195]

describe('isInsideOutline', () => {
  it.each([
    ['well inside', 5000, 11, true],
    ['well outside', -5000, 11, false],
    ['nearer to the border than its digits can tell', 500, 1112, null],
    ['further than its digits leave open', 1200, 1112, true],
    ['outside, nearer than its digits can tell', -500, 1112, null],
  ])('%s: %d m from the border, printed to %d m', (_, metres, precisionM, expected) => {
    const placed = { position: degreesNorth(metres), datum: 'cgcs2000', precisionM } as const
    expect(isInsideOutline(placed, outlineIn('cgcs2000'))).toBe(expected)
  })

  it('leaves half a kilometre open where either datum is unstated', () => {
    const near = { position: degreesNorth(400), precisionM: 11 }
    const far = { position: degreesNorth(700), precisionM: 11 }
    expect(isInsideOutline({ ...near, datum: 'unstated' }, outlineIn('cgcs2000'))).toBeNull()
    expect(isInsideOutline({ ...far, datum: 'unstated' }, outlineIn('cgcs2000'))).toBe(true)
    expect(isInsideOutline({ ...near, datum: 'cgcs2000' }, outlineIn('unstated'))).toBeNull()
    expect(isInsideOutline({ ...far, datum: 'cgcs2000' }, outlineIn('unstated'))).toBe(true)
  })

  it('compares in the datum of the outline', () => {
    const outline = outlineIn('gcj02', square.map(gcj02FromWgs84))
    const position = degreesNorth(50)
    expect(isInsideOutline({ position, datum: 'wgs84', precisionM: 1 }, outline)).toBe(true)
    expect(isInsideOutline({ position: gcj02FromWgs84(position), datum: 'gcj02', precisionM: 1 }, outline)).toBe(true)
  })

  it('is undecided without an outline', () => {
    expect(isInsideOutline({ position: [109.5, 24.5], datum: 'cgcs2000', precisionM: 1 }, null)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { gcj02FromWgs84 } from './gcj02.ts'
import type { Datum } from './geo-point.ts'
import type { Geography, Position, Ring } from './geography.ts'
import { shiftGeography } from './shift-geography.ts'

const ring: Ring = [
  [109, 24],
  [110, 24],
  [110, 25],
  [109, 24],
]
const source = { title: { zh: '甲', en: 'A' }, licence: 'MIT', retrievedOn: null, note: { zh: '', en: '' } }
const point: Position = [109.5, 24.25]

const geographyIn = (datum: Datum): Geography => ({
  isFictional: true,
  outline: { datum, source, polygons: [[ring]] },
  townships: {
    datum,
    source,
    places: [
      { unit: '甲镇', point, area: [[ring]] },
      { unit: '乙镇', point },
    ],
  },
  rivers: { datum, source, lines: [{ name: null, line: ring }] },
  gaps: [],
})

describe('shiftGeography', () => {
  it('moves every position of every layer and states the datum reached', () => {
    const moved = ring.map(gcj02FromWgs84)
    expect(shiftGeography(geographyIn('wgs84'), 'gcj02')).toEqual({
      isFictional: true,
      outline: { datum: 'gcj02', source, polygons: [[moved]] },
      townships: {
        datum: 'gcj02',
        source,
        places: [
          { unit: '甲镇', point: gcj02FromWgs84(point), area: [[moved]] },
          { unit: '乙镇', point: gcj02FromWgs84(point) },
        ],
      },
      rivers: { datum: 'gcj02', source, lines: [{ name: null, line: moved }] },
      gaps: [],
    })
  })

  it('leaves layers of an unstated datum where they are', () => {
    expect(shiftGeography(geographyIn('unstated'), 'cgcs2000')).toEqual(geographyIn('unstated'))
  })

  it('keeps layers that nobody has given absent', () => {
    const none: Geography = { isFictional: false, outline: null, townships: null, rivers: null, gaps: [] }
    expect(shiftGeography(none, 'cgcs2000')).toEqual(none)
  })
})

import { describe, expect, it } from 'vitest'
import { shiftDatum } from './datum-shift.ts'
import { distanceM } from './distance.ts'
import { gcj02FromWgs84 } from './gcj02.ts'
import type { Position } from './geography.ts'

const HERE: Position = [109.2601, 24.5401]

describe('shiftDatum', () => {
  it('never moves a position whose datum is unstated, and says by how much it could be off', () => {
    const shifted = shiftDatum(HERE, 'unstated', 'cgcs2000')
    expect(shifted).toMatchObject({ position: HERE, datum: 'unstated', note: 'unstated' })
    expect(shifted.uncertaintyM).toBeCloseTo(547, 0)
  })

  it('takes CGCS2000 and WGS-84 for one, within a metre', () => {
    const equivalent = { position: HERE, note: 'equivalent', uncertaintyM: 1 }
    expect(shiftDatum(HERE, 'cgcs2000', 'wgs84')).toEqual({ ...equivalent, datum: 'wgs84' })
    expect(shiftDatum(HERE, 'wgs84', 'cgcs2000')).toEqual({ ...equivalent, datum: 'cgcs2000' })
  })

  it.each(['cgcs2000', 'wgs84', 'gcj02'] as const)('does nothing from %s to itself', (datum) => {
    expect(shiftDatum(HERE, datum, datum)).toEqual({ position: HERE, datum, note: 'same', uncertaintyM: 0 })
  })

  it.each(['cgcs2000', 'wgs84'] as const)('moves between GCJ-02 and %s by the published algorithm', (datum) => {
    const gcj02 = gcj02FromWgs84(HERE)
    expect(shiftDatum(HERE, datum, 'gcj02')).toMatchObject({ position: gcj02, datum: 'gcj02', note: 'shifted' })
    const back = shiftDatum(gcj02, 'gcj02', datum)
    expect(back).toMatchObject({ datum, note: 'shifted', uncertaintyM: 2 })
    expect(distanceM(back.position, HERE)).toBeLessThan(0.01)
  })

  it('leaves what lies outside the area of GCJ-02 where it is', () => {
    const tokyo: Position = [139.767, 35.681]
    expect(shiftDatum(tokyo, 'gcj02', 'wgs84')).toMatchObject({ position: tokyo, datum: 'wgs84', note: 'outside' })
  })
})

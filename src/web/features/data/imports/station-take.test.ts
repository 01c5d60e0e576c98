import { describe, expect, it } from 'vitest'
import {
  areasOf,
  type ListedStation,
  listedStations,
  takenRows,
  takenStations,
  takeOf,
  withTakes,
} from '#web/features/data/imports/station-take.ts'
import { emptyStation } from '#web/features/data/stations/station-values.ts'

const known: ListedStation = { code: '1A', name: '县城', area: '甲市', rows: 24, stationId: 's1' }
const unknown: ListedStation = { code: '2A', name: '城南', area: '乙市', rows: 20, stationId: null }
const stations = [known, unknown]

describe('the stations of a file', () => {
  it('are the county’s own where they are known, and left out otherwise', () => {
    expect(takeOf(new Map(), known)).toEqual({ kind: 'existing', stationId: 's1' })
    expect(takeOf(new Map(), unknown)).toEqual({ kind: 'leave' })
    expect(takenStations(new Map(), stations)).toEqual([{ code: '1A', take: { kind: 'existing', stationId: 's1' } }])
    expect(takenRows(new Map(), stations)).toBe(24)
  })

  it('become what the person says, one or many at a time', () => {
    const takes = withTakes(new Map(), [unknown], ({ code, name }) => ({
      kind: 'new',
      station: emptyStation('air', { code, name: name ?? code }),
    }))
    expect(takenStations(takes, stations)[1]).toMatchObject({
      code: '2A',
      take: { kind: 'new', station: { name: '城南' } },
    })
    expect(takenRows(takes, stations)).toBe(44)
    expect(
      takenStations(
        withTakes(takes, stations, () => ({ kind: 'leave' })),
        stations,
      ),
    ).toEqual([])
  })

  it('are narrowed by area and words', () => {
    expect(areasOf([...stations, { ...known, area: null }])).toEqual(['甲市', '乙市'])
    expect(listedStations(stations, { area: '乙市', find: '' })).toEqual([unknown])
    expect(listedStations(stations, { area: null, find: '1a 县' })).toEqual([known])
  })
})

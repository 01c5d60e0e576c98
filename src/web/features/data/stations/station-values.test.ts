import { describe, expect, it } from 'vitest'
import { newStation } from '#contract/schemas/observation.ts'
import { emptyStation, newStationOf, stationProblems, withKind } from '#web/features/data/stations/station-values.ts'

const air = emptyStation('air', { code: '1870A', name: ' 县城 ' })

describe('a typed station', () => {
  it('becomes what the contract takes, with the blanks around its words gone', () => {
    const sent = newStationOf({ ...air, lon: '109.25', lat: '24.65' })
    expect(newStation.parse(sent)).toEqual(sent)
    expect(sent).toMatchObject({ name: '县城', lon: 109.25, lat: 24.65, waterBody: null, river: null })
  })

  it('lacks what is empty, half a point, and a point that is nowhere', () => {
    expect(stationProblems(air)).toEqual(new Set())
    expect(stationProblems({ ...air, code: ' ', name: '' })).toEqual(new Set(['code', 'name']))
    expect(stationProblems({ ...air, lon: '109' })).toEqual(new Set(['point']))
    expect(stationProblems({ ...air, lon: '109', lat: '124' })).toEqual(new Set(['point']))
    expect(stationProblems({ ...air, lon: 'x', lat: '24' })).toEqual(new Set(['point']))
  })

  it('keeps what only waters have while it is one', () => {
    const section = withKind(air, 'riverSection')
    expect(section.waterBody).toBe('river')
    const lake = withKind({ ...section, waterBody: 'lake', targetClass: 'Ⅱ', river: '清江' }, 'waterSource')
    expect(lake).toMatchObject({ waterBody: 'lake', targetClass: 'Ⅱ', river: '清江' })
    expect(withKind(lake, 'air')).toMatchObject({ waterBody: null, targetClass: null, river: '' })
  })
})

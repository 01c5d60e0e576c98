import { describe, expect, it } from 'vitest'
import { newExclusion } from '#contract/schemas/observation.ts'
import {
  EMPTY_EXCLUSION,
  exclusionProblems,
  newExclusionOf,
  withKind,
  withStation,
} from '#web/features/data/exclusions/exclusion-values.ts'

const day = { ...EMPTY_EXCLUSION, from: '2024-03-05T00:00', to: '2024-03-06T00:00', reason: '零点校准' }

describe('a typed exclusion', () => {
  it('becomes what the contract takes', () => {
    const sent = newExclusionOf(day)
    expect(newExclusion.parse(sent)).toEqual(sent)
    expect(sent).toMatchObject({ from: '2024-03-05T00:00:00+08:00', documentNumber: null, factors: [] })
  })

  it('needs a period, a reason, and for dust its document', () => {
    expect(exclusionProblems(day)).toEqual(new Set())
    expect(exclusionProblems(EMPTY_EXCLUSION)).toEqual(new Set(['period', 'reason']))
    expect(exclusionProblems({ ...day, to: day.from })).toEqual(new Set(['period']))
    expect(exclusionProblems(withKind(day, 'dust'))).toEqual(new Set(['document']))
  })

  it('of dust concerns particles until it is something else', () => {
    const dust = withKind({ ...day, factors: ['o3'] }, 'dust')
    expect(dust.factors).toEqual(['pm10', 'pm25'])
    expect(withKind(dust, 'fault').factors).toEqual([])
    expect(withKind({ ...day, factors: ['o3'] }, 'fault').factors).toEqual(['o3'])
  })

  it('loses the factors that another station does not have', () => {
    const chosen = { ...day, stationId: 'a', factors: ['ph', 'pm25'] }
    expect(withStation(chosen, undefined)).toMatchObject({ stationId: null, factors: ['pm25'] })
  })
})

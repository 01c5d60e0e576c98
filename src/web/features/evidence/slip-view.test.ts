import { describe, expect, it } from 'vitest'
import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { monthsOf, slipFacts } from '#web/features/evidence/slip-view.ts'

const provenance: ProvenanceWire = {
  raw: '32.4137',
  rounded: '32',
  rules: [{ standard: 'HJ 663-2013', clause: '5.3', status: 'verified' }],
  edition: 'byDay',
  from: localDate(2024, 1, 1),
  to: localDate(2024, 10, 14),
  asOf: instantOf(Date.parse('2024-10-15T08:00:00+08:00')),
  have: 1288,
  need: null,
  counted: 'hour',
  stages: ['realtime', 'reviewed'],
  packHash: 'a',
  inputsHash: 'b',
  stations: [],
  files: [],
  exclusions: [],
  isDemo: true,
}

describe('a slip', () => {
  it('says edition, period, count, stages and moment in words', () => {
    expect(slipFacts(provenance, 'zh')).toEqual({
      edition: '逐日按当日施行的版本',
      period: '2024年1月1日至2024年10月14日',
      asOf: '2024年10月15日 8:00',
      count: '1,288 个小时值',
      stages: '实时、审核',
    })
  })

  it('says how many would be needed, and names an edition that was chosen for all days', () => {
    const facts = slipFacts(
      { ...provenance, have: 288, need: 324, counted: 'day', edition: 'HJ 633-2012 · GB 3095-2012' },
      'en',
    )
    expect(facts).toMatchObject({ count: '288 days, at least 324 needed', edition: 'HJ 633-2012 · GB 3095-2012' })
  })

  it('counts what it has no word for under its own name', () => {
    expect(slipFacts({ ...provenance, counted: 'frame' }, 'zh').count).toBe('1,288 frame')
  })
})

describe('the months of a period', () => {
  it('run from the last back to the first, over the turn of a year', () => {
    expect(monthsOf('2023-11-30', '2024-02-01')).toEqual(['2024-02', '2024-01', '2023-12', '2023-11'])
    expect(monthsOf('2024-02-01', '2024-02-29')).toEqual(['2024-02'])
  })
})

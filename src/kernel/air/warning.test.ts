import { expect, test } from 'vitest'
import { addDays } from '#kernel/time/calendar.ts'
import { WARNING_GENERATIONS } from '#packs/standards/warning-triggers.ts'
import { date } from './testing/air-days.ts'
import { warningStates } from './warning.ts'

const FIRST = date('2026-01-01')

function states(key: string, aqis: readonly (number | null)[]) {
  const generation = WARNING_GENERATIONS.find((candidate) => candidate.key === key)
  if (generation === undefined) throw new RangeError(key)
  const days = aqis.map((aqi, index) => ({ day: addDays(FIRST, index), aqi }))
  return Object.fromEntries(warningStates(generation, days).map(({ level, state, since }) => [level, since ?? state]))
}

test.each([
  [[80, 90, 100, 200], { yellow: 'notMet', orange: 'notMet', red: 'notMet' }],
  [[80, 90, 100, 201], { yellow: '2026-01-04', orange: 'notMet', red: 'notMet' }],
  [[80, 90, 151, 160], { yellow: '2026-01-03', orange: 'notMet', red: 'notMet' }],
  [[80, 151, 151, 160], { yellow: '2026-01-02', orange: '2026-01-02', red: 'notMet' }],
  [[80, 90, 210, 260], { yellow: '2026-01-03', orange: '2026-01-03', red: 'notMet' }],
  [[80, 301, 210, 260], { yellow: '2026-01-02', orange: '2026-01-02', red: '2026-01-02' }],
  [[80, 300, 210, 260], { yellow: '2026-01-02', orange: '2026-01-02', red: 'notMet' }],
  [[80, 210, 220, 230], { yellow: '2026-01-02', orange: '2026-01-02', red: 'notMet' }],
  [[301, 150, 210, 260], { yellow: '2026-01-03', orange: '2026-01-03', red: 'notMet' }],
])('By the national rule of 2024 %j gives %j', (aqis, expected) => {
  expect(states('national-2024', aqis)).toEqual(expected)
})

test('By the rule of 2018 the same episodes come later', () => {
  expect(states('national-2018', [80, 90, 151, 210])).toEqual({ yellow: 'notMet', orange: 'notMet', red: 'notMet' })
  expect(states('national-2018', [210, 310, 310, 210])).toEqual({
    yellow: '2026-01-01',
    orange: '2026-01-01',
    red: '2026-01-01',
  })
  expect(states('national-2018', [80, 210, 310, 210, 310]).red).toBe('notMet')
  expect(states('national-2018', [80, 80, 80, 500]).red).toBe('2026-01-04')
})

test('In 2017 there was a blue level, and orange asked for a day over 300', () => {
  expect(states('national-2017', [80, 80, 80, 201])).toMatchObject({ blue: '2026-01-04', yellow: 'notMet' })
  expect(states('national-2017', [80, 210, 210, 210]).orange).toBe('notMet')
  expect(states('national-2017', [80, 210, 301, 210]).orange).toBe('2026-01-02')
})

test('A missing day leaves open only what it could decide', () => {
  expect(states('national-2024', [80, 90, null, 210])).toEqual({
    yellow: '2026-01-04',
    orange: 'unknown',
    red: 'notMet',
  })
  expect(states('national-2024', [310, 210, 220, null])).toEqual({
    yellow: 'unknown',
    orange: 'unknown',
    red: 'unknown',
  })
  expect(states('national-2024', [80, 90, null, 90])).toEqual({ yellow: 'notMet', orange: 'notMet', red: 'notMet' })
  expect(states('national-2024', [210])).toEqual({ yellow: '2026-01-01', orange: 'unknown', red: 'unknown' })
  expect(states('national-2024', [210, 220, 230])).toMatchObject({ orange: '2026-01-01', red: 'unknown' })
  expect(states('national-2024', [90, 310, null, 210, 220, 230])).toMatchObject({ red: 'unknown' })
  expect(states('national-2024', [90, 310, 100, 210, 220, 230])).toMatchObject({ red: 'notMet' })
})

test('A plan whose numbers could not be read decides nothing and says so', () => {
  for (const key of ['guangxi-2019', 'guangxi-2024', 'county-2023']) {
    expect(states(key, [500, 500, 500, 500])).toEqual({ yellow: 'unknown', orange: 'unknown', red: 'unknown' })
    expect(WARNING_GENERATIONS.find((generation) => generation.key === key)?.rule.status).toBe('unverified')
  }
})

import { expect, test } from 'vitest'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { compositeIndex, compositeOf } from './composite-index.ts'
import type { AirRulesetKey } from './edition.ts'
import { evaluatePeriod } from './evaluate-period.ts'
import { rulesetFor } from './ruleset.ts'
import { airDay, date, daysFrom } from './testing/air-days.ts'

const by = (ruleset: AirRulesetKey) => rulesetFor(AIR_RULESETS_PACK, { kind: 'fixed', ruleset }, date('2024-01-01'))

/** Printed concentrations and index; the first three are a province's bulletin of 2021-08, the last one a banner's. */
const PUBLISHED = [
  { of: '14 cities, 2021-08', so2: 9, no2: 13, pm10: 32, pm25: 16, co: 0.8, o3: 119, index: 2.33 },
  { of: '14 cities, 2021-01…08', so2: 10, no2: 19, pm10: 48, pm25: 28, co: 1.1, o3: 120, index: 3.17 },
  { of: '75 counties, 2021-08', so2: 8, no2: 9, pm10: 29, pm25: 15, co: 0.9, o3: 107, index: 2.08 },
  { of: 'one banner', so2: 9, no2: 14, pm10: 77, pm25: 23, co: 1.1, o3: 96, index: 3.14 },
]

test.each(PUBLISHED)('The index of $of comes out as published: $index', ({ index, of: _, ...concentrations }) => {
  expect(compositeOf(concentrations, by('2012')).value).toBe(index)
})

function unchangingMonth(ruleset: AirRulesetKey) {
  const days = daysFrom(date('2021-08-01'), date('2021-08-31')).map((day) =>
    airDay(day, { so2: 9, no2: 13, pm10: 32, pm25: 16, co: 0.8, o3Mda8: 119 }),
  )
  const choice = { kind: 'fixed', ruleset } as const
  const period = { from: date('2021-08-01'), to: date('2021-08-31'), choice, dust: 'without' } as const
  return evaluatePeriod(days, { ...period, rulesets: AIR_RULESETS_PACK }).compositeIndex
}

test('Without rounding on the way the same month is 2.333 by the old limits and 2.485 by those of the transition', () => {
  expect(unchangingMonth('2012')).toMatchObject({ value: 2.33, single: { so2: 0.15, no2: 0.32, o3: 0.74 } })
  expect(unchangingMonth('2012')?.raw).toBeCloseTo(2.333, 4)
  expect(unchangingMonth('2026-transition')?.raw).toBeCloseTo(2.4854, 4)
  expect(unchangingMonth('2026-transition')?.value).toBeCloseTo(2.485, 1)
})

test('A sum of five is no index', () => {
  const days = daysFrom(date('2021-08-01'), date('2021-08-31')).map((day) => airDay(day, { o3Mda8: null }))
  const evaluation = evaluatePeriod(days, {
    from: date('2021-08-01'),
    to: date('2021-08-31'),
    choice: { kind: 'byDay' },
    rulesets: AIR_RULESETS_PACK,
    dust: 'without',
  })
  expect(evaluation.compositeIndex).toBeNull()
  expect(compositeIndex(evaluation.factors, by('2012'))).toBeNull()
})

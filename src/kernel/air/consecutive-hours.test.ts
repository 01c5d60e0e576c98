import { expect, test } from 'vitest'
import { addDays } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { consecutiveHours } from './consecutive-hours.ts'
import { dayStatistics } from './day-statistics.ts'
import { rulesetFor } from './ruleset.ts'
import { date, dayHours } from './testing/air-days.ts'

const DAY = date('2026-01-10')
const ruleset = rulesetFor(AIR_RULESETS_PACK, { kind: 'byDay' }, DAY)
const steady = (value: number): readonly number[] => Array.from({ length: 24 }, () => value)
const days = new Map([
  [addDays(DAY, -1), dayHours({ pm25: steady(100) })],
  [DAY, dayHours({ pm25: steady(200) })],
])
const meanUntil = (endDay: typeof DAY, endHour: number) => {
  const hours = consecutiveHours(days, { endDay, endHour })
  return hours && dayStatistics(endDay, hours, ruleset).values.pm25
}

test('Twenty-four hours may end at any hour, and those that end at midnight are the natural day', () => {
  expect(meanUntil(DAY, 24)).toMatchObject({ value: 200, have: 24 })
  expect(meanUntil(DAY, 0)).toMatchObject({ value: 100, have: 24 })
  expect(meanUntil(DAY, 8)?.value).toBeCloseTo((16 * 100 + 8 * 200) / 24, 12)
})

test('Hours of a day that is not there are missing', () => {
  expect(meanUntil(addDays(DAY, 1), 4)).toMatchObject({ value: 200, have: 20, isValid: true })
  expect(meanUntil(addDays(DAY, 1), 5)).toMatchObject({ have: 19, isValid: false })
  expect(meanUntil(addDays(DAY, 3), 12)).toBeNull()
})

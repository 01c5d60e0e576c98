import { expect, test } from 'vitest'
import { NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { dayStatistics } from './day-statistics.ts'
import { rulesetFor } from './ruleset.ts'
import { date, dayHours } from './testing/air-days.ts'

const DAY = date('2024-05-01')
const RULESET = rulesetFor(AIR_RULESETS_PACK, { kind: 'byDay' }, DAY)

const first = (count: number, value = 60): readonly number[] => Array.from({ length: count }, () => value)
const statistics = (given: Parameters<typeof dayHours>[0]) => dayStatistics(DAY, dayHours(given), RULESET).values

test('A daily mean needs 20 hours (GB 3095 table 4); with 19 it is stated but not valid', () => {
  expect(statistics({ pm25: first(20) }).pm25).toMatchObject({ value: 60, have: 20, isValid: true })
  expect(statistics({ pm25: first(19) }).pm25).toMatchObject({ value: 60, have: 19, isValid: false })
  expect(statistics({}).pm25).toMatchObject({ value: null, have: 0, isValid: false, isNotMonitored: false })
})

test('Daily means keep what was measured, in the unit of the factor', () => {
  expect(statistics({ co: [...first(12, 7), ...first(12, 8)] }).co.value).toBe(0.75)
  expect(statistics({ pm10: [...first(23, 40), 41] }).pm10.value).toBeCloseTo(40 + 1 / 24, 12)
})

test('“/” all day long is outside of the monitoring plan, one missing hour is not', () => {
  expect(statistics({ so2: first(24, NOT_MONITORED) }).so2).toMatchObject({ value: null, isNotMonitored: true })
  expect(statistics({ so2: [...first(23, NOT_MONITORED), 5] }).so2).toMatchObject({ value: 5, isNotMonitored: false })
})

test('The 17 8-hour means of a day end at 08 … 24 and lie wholly in it', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  expect(statistics({ o3: hours }).o3Mda8).toMatchObject({ value: 19.5, have: 17, isValid: true })
  expect(statistics({ o3: hours }).o3Hour).toMatchObject({ value: 23, have: 24, isValid: true })
})

/** With 6 of 8 hours a mean, the first n hours give n − 5 means ending at 08 or later, as long as n ≥ 6. */
test('A daily maximum needs 14 means of at least 6 hours each (HJ 663 6.1.2)', () => {
  expect(statistics({ o3: first(19) }).o3Mda8).toMatchObject({ have: 14, isValid: true })
  expect(statistics({ o3: first(18) }).o3Mda8).toMatchObject({ value: 60, have: 13, isValid: false })
  expect(statistics({ o3: first(6) }).o3Mda8).toMatchObject({ have: 1, isValid: false })
  expect(statistics({ o3: first(5) }).o3Mda8).toMatchObject({ value: null, have: 0, isValid: false })
})

test('With fewer means it is still valid when the maximum exceeds 160, judged rounded', () => {
  expect(statistics({ o3: first(8, 161) }).o3Mda8).toMatchObject({ value: 161, have: 3, isValid: true })
  expect(statistics({ o3: first(8, 160) }).o3Mda8).toMatchObject({ value: 160, isValid: false })
  expect(statistics({ o3: [...first(5, 160), ...first(3, 161)] }).o3Mda8).toMatchObject({
    value: 160.5,
    isValid: false,
  })
  expect(statistics({ o3: [...first(3, 160), ...first(5, 161)] }).o3Mda8).toMatchObject({ have: 3, isValid: true })
})

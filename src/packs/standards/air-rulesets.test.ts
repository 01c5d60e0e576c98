import { expect, test } from 'vitest'
import { AIR_RULESETS } from '#kernel/air/edition.ts'
import { judgeStatistic } from '#kernel/air/judge-statistic.ts'
import { classTwoLimit, dailyLimit, rulesetFor } from '#kernel/air/ruleset.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { addDays, localDate } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from './air-rulesets.ts'

/** Class-2 limits as GB 3095-2012 table 1 and GB 3095-2026 table 1 print them: year, day (O₃: daily maximum 8 h), hour. */
const CLASS_2 = {
  '2012': {
    so2: [60, 150, 500],
    no2: [40, 80, 200],
    co: [null, 4, 10],
    o3: [null, 160, 200],
    pm10: [70, 150, null],
    pm25: [35, 75, null],
  },
  '2026-transition': {
    so2: [60, 150, 500],
    no2: [40, 80, 200],
    co: [null, 4, 10],
    o3: [null, 160, 200],
    pm10: [60, 120, null],
    pm25: [30, 60, null],
  },
  '2026-final': {
    so2: [20, 50, 150],
    no2: [30, 50, 200],
    co: [null, 4, 10],
    o3: [null, 160, 200],
    pm10: [50, 100, null],
    pm25: [25, 50, null],
  },
} as const

const sets = AIR_RULESETS_PACK.map((ruleset) => [ruleset.key, ruleset] as const)

test.each(sets)('The class-2 limits of %s are those the standard prints', (key, { limits }) => {
  for (const factor of AIR_FACTORS) {
    const found = [
      classTwoLimit(limits, factor, 'year'),
      dailyLimit(limits, factor),
      classTwoLimit(limits, factor, 'hour'),
    ]
    expect([factor, ...found]).toEqual([factor, ...CLASS_2[key][factor]])
  }
})

test.each(sets)('In %s a value at a limit attains it and one step above does not', (_, { limits, evaluation }) => {
  for (const { item, class2 } of limits.rows) {
    const factor = AIR_FACTORS.find((candidate) => candidate === item)
    if (factor === undefined) continue
    const { rounding, statistics } = evaluation
    const step = 10 ** -rounding.judged[factor]
    const judge = (raw: number) =>
      judgeStatistic(raw, { factor, limit: class2, rounding, rule: statistics[factor].rule, isSufficient: true })
    const isEven = Math.round(class2 / step) % 2 === 0
    expect(judge(class2 - step)).toMatchObject({ attains: true, exceedanceMultiple: null })
    expect(judge(class2)).toMatchObject({ attains: true, judged: class2, limit: class2 })
    expect(judge(class2 + step).attains).toBe(false)
    // Half a step above goes to the even neighbour (GB/T 8170); a little less goes back, a little more goes up.
    expect(judge(class2 + step / 2).attains).toBe(isEven)
    expect(judge(class2 + step * 0.499).attains).toBe(true)
    expect(judge(class2 + step * 0.501).attains).toBe(false)
  }
})

test.each(sets)('Class 1 of %s is never laxer than class 2', (_, { limits }) => {
  for (const { item, averaging, class1, class2 } of limits.rows) {
    expect([item, averaging, class1 <= class2]).toEqual([item, averaging, true])
  }
})

test('The sets follow each other without gap or overlap', () => {
  expect(AIR_RULESETS_PACK.map(({ key }) => key)).toEqual(AIR_RULESETS)
  AIR_RULESETS_PACK.forEach((ruleset, index) => {
    const next = AIR_RULESETS_PACK[index + 1]
    expect(ruleset.validTo && addDays(ruleset.validTo, 1)).toBe(next?.validFrom ?? null)
  })
})

test.each([
  [localDate(2024, 12, 31), '2012', 'hj633-2012'],
  [localDate(2026, 2, 28), '2012', 'hj633-2012'],
  [localDate(2026, 3, 1), '2026-transition', 'hj633-2026'],
  [localDate(2030, 12, 31), '2026-transition', 'hj633-2026'],
  [localDate(2031, 1, 1), '2026-final', 'hj633-2026'],
])('Data of %s are judged by the set %s', (day, key, edition) => {
  const ruleset = rulesetFor(AIR_RULESETS_PACK, { kind: 'byDay' }, day)
  expect([ruleset.key, ruleset.aqi.edition]).toEqual([key, edition])
})

test('A day before the first set has none', () => {
  expect(() => rulesetFor(AIR_RULESETS_PACK, { kind: 'byDay' }, localDate(2012, 2, 28))).toThrow(RangeError)
})

test('What could not be verified says so in every set', () => {
  for (const { open } of AIR_RULESETS_PACK) {
    expect(open.length).toBeGreaterThan(0)
    expect(open.every(({ status }) => status === 'unverified')).toBe(true)
  }
})

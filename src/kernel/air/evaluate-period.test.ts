import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLeapYear } from '#kernel/time/calendar.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { AirDay } from './air-day.ts'
import type { EditionChoice } from './edition.ts'
import { evaluatePeriod } from './evaluate-period.ts'
import { airDay, date, daysFrom } from './testing/air-days.ts'

const BY_DAY: EditionChoice = { kind: 'byDay' }
const fixed = (ruleset: '2012' | '2026-transition' | '2026-final'): EditionChoice => ({ kind: 'fixed', ruleset })

function evaluate(
  days: readonly AirDay[],
  from: string,
  to: string,
  choice = BY_DAY,
  dust: 'with' | 'without' = 'without',
) {
  return evaluatePeriod(days, { from: date(from), to: date(to), choice, rulesets: AIR_RULESETS_PACK, dust })
}

function factorOf(evaluation: ReturnType<typeof evaluate>, factor: string) {
  const found = evaluation.factors.find((candidate) => candidate.factor === factor)
  if (found === undefined) throw new RangeError(factor)
  return found
}

const year = (of: number, given: Parameters<typeof airDay>[1] = {}) =>
  daysFrom(date(`${of}-01-01`), date(`${of}-12-31`)).map((day) => airDay(day, given))

test('A clean year attains everywhere, with as many days as it has', () => {
  const evaluation = evaluate(year(2024), '2024-01-01', '2024-12-31')
  expect(evaluation.days).toEqual({ calendar: 366, valid: 366, good: 366, heavy: 0, byLevel: [366, 0, 0, 0, 0, 0] })
  expect(evaluation.factors.every(({ attains, isSufficient, need }) => attains && isSufficient && need === 324)).toBe(
    true,
  )
  expect(factorOf(evaluation, 'co').mean).toBeNull()
  expect(factorOf(evaluation, 'o3')).toMatchObject({ item: 'o3Mda8', mean: null, percentile: { p: 90, limit: 160 } })
})

test.each([
  [35.4, 35, true],
  [35.5, 36, false],
  [34.5, 34, true],
  [36.5, 36, false],
])('An annual PM2.5 of %d is judged as %d', (mean, judged, attains) => {
  const found = factorOf(evaluate(year(2025, { pm25: mean }), '2025-01-01', '2025-12-31'), 'pm25')
  expect(found.mean).toMatchObject({ judged, limit: 35, attains, decimals: 0, rounded: judged })
  expect(found.mean?.exceedanceMultiple).toBe(attains ? null : 0.03)
  expect(found.attains).toBe(attains)
})

test('From 2026 the statistic of PM2.5 has one decimal and is still judged as a whole number', () => {
  const found = factorOf(evaluate(year(2027, { pm25: 30.45 }), '2027-01-01', '2027-12-31'), 'pm25')
  expect(found.mean).toMatchObject({ rounded: 30.4, decimals: 1, judged: 30, limit: 30, attains: true })
  expect(factorOf(evaluate(year(2027, { pm25: 30.5 }), '2027-01-01', '2027-12-31'), 'pm25').mean).toMatchObject({
    rounded: 30.5,
    judged: 30,
    attains: true,
  })
  expect(factorOf(evaluate(year(2027, { pm25: 30.6 }), '2027-01-01', '2027-12-31'), 'pm25').mean).toMatchObject({
    judged: 31,
    attains: false,
  })
})

test('A good mean does not help when the percentile fails', () => {
  const days = year(2025).map((day, index) => (index % 12 === 0 ? airDay(day.day, { pm25: 90 }) : day))
  const found = factorOf(evaluate(days, '2025-01-01', '2025-12-31'), 'pm25')
  expect(found.mean?.attains).toBe(true)
  expect(found.percentile).toMatchObject({ attains: false, limit: 75 })
  expect(found).toMatchObject({ attains: false, daysOver: 31 })
})

test('A year needs 324 valid days, and 27 in each month, 25 in February', () => {
  const without = (of: number, gone: (day: string) => boolean) =>
    factorOf(
      evaluate(
        year(of).filter(({ day }) => !gone(day)),
        `${of}-01-01`,
        `${of}-12-31`,
      ),
      'so2',
    )
  expect(without(2025, (day) => day.startsWith('2025-06') && day > '2025-06-27')).toMatchObject({
    have: 362,
    isSufficient: true,
  })
  expect(without(2025, (day) => day.startsWith('2025-06') && day > '2025-06-26')).toMatchObject({
    have: 361,
    isSufficient: false,
    attains: null,
  })
  expect(without(2025, (day) => day.startsWith('2025-02') && day > '2025-02-25')).toMatchObject({ isSufficient: true })
  expect(without(2025, (day) => day.startsWith('2025-02') && day > '2025-02-24')).toMatchObject({ isSufficient: false })
  // Three or four days of every month gone, one of February: 27 each, 27 · 11 + 27 = 324.
  const kept = (day: string) => Number(day.slice(8)) > 27
  expect(without(2025, kept)).toMatchObject({ have: 324, isSufficient: true })
  expect(without(2025, (day) => kept(day) || day === '2025-02-01')).toMatchObject({ have: 323, isSufficient: false })
})

test('A month needs its 27 or 25 days; other periods those of their whole months, 待核', () => {
  const need = (from: string, to: string) => {
    const { need: days, mean } = factorOf(evaluate(year(2024), from, to), 'so2')
    return [days, mean?.rule.status]
  }
  expect(need('2024-02-01', '2024-02-29')).toEqual([25, 'unverified'])
  expect(need('2024-06-01', '2024-08-31')).toEqual([81, 'unverified'])
  expect(need('2024-01-01', '2024-10-15')).toEqual([27 * 8 + 25, 'unverified'])
  expect(need('2024-05-03', '2024-05-09')).toEqual([1, 'unverified'])
  expect(need('2024-01-01', '2024-12-31')).toEqual([324, 'verified'])
})

test('Every day has the edition of its date: PM2.5 of 61 is 良 until 2026-02-28 and 轻度 from 2026-03-01', () => {
  const days = year(2026, { pm25: 61 })
  expect(evaluate(days, '2026-01-01', '2026-12-31').days).toMatchObject({ calendar: 365, good: 59, valid: 365 })
  expect(evaluate(days, '2026-01-01', '2026-12-31', fixed('2012')).days.good).toBe(365)
  expect(evaluate(days, '2026-01-01', '2026-12-31', fixed('2026-transition')).days.good).toBe(0)
  expect(evaluate(days, '2026-02-28', '2026-03-01').days).toMatchObject({ calendar: 2, good: 1 })
})

test('A year that spans the change is judged by the set in force at its end, 待核', () => {
  const found = factorOf(evaluate(year(2026, { pm25: 33 }), '2026-01-01', '2026-12-31'), 'pm25')
  expect(found.mean).toMatchObject({ limit: 30, attains: false, rule: { status: 'unverified' } })
  expect(
    factorOf(evaluate(year(2026, { pm25: 33 }), '2026-01-01', '2026-12-31', fixed('2012')), 'pm25').mean,
  ).toMatchObject({ attains: true, rule: { status: 'verified' } })
  expect(factorOf(evaluate(year(2030, { pm10: 110 }), '2030-01-01', '2030-12-31'), 'pm10').daysOver).toBe(0)
  expect(factorOf(evaluate(year(2031, { pm10: 110 }), '2031-01-01', '2031-12-31'), 'pm10').daysOver).toBe(365)
})

test('A day without an AQI is not valid, and one that is over 100 without the missing factor is', () => {
  const days = [airDay(date('2024-05-01'), { so2: null }), airDay(date('2024-05-02'), { so2: null, pm25: 90 })]
  expect(evaluate(days, '2024-05-01', '2024-05-03').days).toMatchObject({ calendar: 3, valid: 1, good: 0 })
})

test('An approved dust day leaves means and percentiles only when dust is deducted', () => {
  const dusty = airDay(date('2024-04-16'), { pm10: 500, pm25: 160 })
  const excluded: AirDay = {
    day: dusty.day,
    values: {
      ...dusty.values,
      pm10: { ...dusty.values.pm10, isExcluded: true },
      pm25: { ...dusty.values.pm25, isExcluded: true },
    },
  }
  const days = [...year(2024).filter(({ day }) => day !== excluded.day), excluded]
  const measured = evaluate(days, '2024-01-01', '2024-12-31')
  const deducted = evaluate(days, '2024-01-01', '2024-12-31', BY_DAY, 'with')
  expect(measured.days).toMatchObject({ valid: 366, good: 365, heavy: 1 })
  expect(deducted.days).toMatchObject({ valid: 366, good: 366, heavy: 0 })
  expect(factorOf(measured, 'pm10')).toMatchObject({ have: 366, daysOver: 1 })
  expect(factorOf(deducted, 'pm10')).toMatchObject({ have: 365, daysOver: 0, mean: { raw: 40 } })
  expect(factorOf(deducted, 'so2').have).toBe(366)
})

const anyDay = fc.record({
  pm25: fc.integer({ min: 0, max: 300 }),
  pm10: fc.option(fc.integer({ min: 0, max: 400 })),
  o3Mda8: fc.integer({ min: 20, max: 300 }),
})

test('The order of the days makes no difference, and parts of a period add up to it', () => {
  fc.assert(
    fc.property(
      fc.array(anyDay, { minLength: 366, maxLength: 366 }),
      fc.constantFrom(2023, 2024, 2026, 2031),
      (readings, of) => {
        const days = year(of).map(({ day }, index) => airDay(day, readings[index]))
        const [from, to] = [`${of}-01-01`, `${of}-12-31`]
        const whole = evaluate(days, from, to)
        expect(evaluate(days.toReversed(), from, to)).toEqual(whole)
        const parts = [evaluate(days, from, `${of}-02-28`), evaluate(days, `${of}-03-01`, to)]
        const leap = isLeapYear(of)
          ? evaluate(days, `${of}-02-29`, `${of}-02-29`).days
          : { calendar: 0, good: 0, valid: 0, heavy: 0 }
        for (const count of ['calendar', 'good', 'valid', 'heavy'] as const) {
          expect(parts.reduce((sum, part) => sum + part.days[count], leap[count])).toBe(whole.days[count])
        }
      },
    ),
    { numRuns: 10 },
  )
})

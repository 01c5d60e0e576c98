import { expect, test } from 'vitest'
import { goodDayRatio, heavyDayRatio } from './good-days.ts'

const days = (good: number, valid: number, calendar = valid, heavy = 0) => ({
  calendar,
  valid,
  good,
  heavy,
  byLevel: [],
})

test.each([
  [342, 366, 93.4],
  [343, 366, 93.7],
  [341, 365, 93.4],
  [342, 365, 93.7],
  [76, 90, 84.4],
  [86, 91, 94.5],
  [84, 90, 93.3],
])('%d good days of %d are %d %%', (good, valid, rounded) => {
  expect(goodDayRatio(days(good, valid))?.ofValid.rounded).toBe(rounded)
})

test('Both denominators are given, and valid days decide unless it is said otherwise', () => {
  expect(goodDayRatio(days(147, 178, 181))).toMatchObject({
    ofValid: { rounded: 82.6 },
    ofCalendar: { rounded: 81.2 },
    denominator: 'valid',
  })
  expect(goodDayRatio(days(147, 178, 181), 'calendar')?.denominator).toBe('calendar')
})

test('Heavy days are counted the same way; no valid day has no ratio', () => {
  expect(heavyDayRatio(days(300, 366, 366, 1))?.ofValid.rounded).toBe(0.3)
  expect(goodDayRatio(days(0, 0, 31))).toBeNull()
})

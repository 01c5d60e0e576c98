import { describe, expect, it } from 'vitest'
import { localDate } from './calendar.ts'
import { samePeriodYearBefore } from './year-before.ts'

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return localDate(year, month, date)
}

describe('the same period of the year before', () => {
  it.each([
    ['2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'],
    ['2025-02-01', '2025-02-28', '2024-02-01', '2024-02-29'],
    ['2025-01-01', '2025-02-28', '2024-01-01', '2024-02-29'],
    ['2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'],
    ['2025-02-01', '2025-02-27', '2024-02-01', '2024-02-27'],
    ['2025-02-28', '2025-02-28', '2024-02-28', '2024-02-28'],
    ['2024-02-29', '2024-02-29', '2023-02-28', '2023-02-28'],
  ])('of %s to %s is %s to %s', (from, to, fromThen, toThen) => {
    expect(samePeriodYearBefore({ from: day(from), to: day(to) })).toEqual({ from: fromThen, to: toThen })
  })
})

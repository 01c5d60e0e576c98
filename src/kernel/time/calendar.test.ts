import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  daysInMonth,
  epochMs,
  instantOf,
  isInstant,
  isLeapYear,
  isLocalDate,
  localDate,
  localDateOf,
} from '#kernel/time/calendar.ts'

describe('calendar', () => {
  it('knows the leap years of the Gregorian calendar', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false])
    expect([2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29])
  })

  it('accepts days that exist and nothing else', () => {
    expect(isLocalDate('2024-02-29')).toBe(true)
    for (const text of ['2023-02-29', '2024-13-01', '2024-04-31', '2024-4-1', '2024-00-10', '']) {
      expect(isLocalDate(text)).toBe(false)
    }
    expect(() => localDate(2023, 2, 29)).toThrow(RangeError)
  })

  it('puts an instant on its Beijing day on both sides of midnight', () => {
    expect(localDateOf(instantOf(Date.UTC(2024, 9, 14, 15, 59, 59)))).toBe('2024-10-14')
    expect(localDateOf(instantOf(Date.UTC(2024, 9, 14, 16, 0, 0)))).toBe('2024-10-15')
  })

  it('writes instants in Beijing time', () => {
    expect(instantOf(Date.UTC(2024, 9, 15, 0, 0, 0))).toBe('2024-10-15T08:00:00.000+08:00')
    expect(isInstant('2024-10-15T08:00:00+08:00')).toBe(true)
    expect(isInstant('2024-10-15')).toBe(false)
  })

  it('counts days across year ends and leap days', () => {
    expect(daysBetween(localDate(2024, 10, 15), localDate(2024, 12, 31))).toBe(77)
    expect(daysBetween(localDate(2024, 1, 1), localDate(2025, 1, 1))).toBe(366)
    expect(addDays(localDate(2024, 2, 28), 1)).toBe('2024-02-29')
  })

  it('adds and subtracts consistently for any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        const start = localDate(2024, 8, 29)
        expect(daysBetween(start, addDays(start, days))).toBe(days)
      }),
    )
  })

  it('keeps the moment when an instant is written and read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (ms) => {
        expect(epochMs(instantOf(ms))).toBe(ms)
      }),
    )
  })
})

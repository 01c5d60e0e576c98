import { describe, expect, it } from 'vitest'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { daysOfMonth, type Reading, readingText } from '#web/features/evidence/readings-view.ts'

const reading: Reading = {
  start: instantOf(0),
  end: instantOf(3_600_000),
  value: 0.4,
  isBelow: false,
  flag: null,
  stage: 'realtime',
  knownAt: instantOf(0),
  version: 1,
  exclusionId: null,
  source: null,
}

describe('a reading', () => {
  it('keeps every figure it has, and is filled up to the factor’s decimals', () => {
    expect(readingText({ ...reading, value: 12 }, 1)).toBe('12.0')
    expect(readingText({ ...reading, value: 0.412 }, 1)).toBe('0.412')
    expect(readingText({ ...reading, value: 7 }, undefined)).toBe('7')
  })

  it('below detection says so, and where there is none has no text', () => {
    expect(readingText({ ...reading, value: 0.01, isBelow: true }, 2)).toBe('<0.01')
    expect(readingText({ ...reading, value: null, flag: '/' }, 2)).toBeNull()
  })
})

describe('the days of a month', () => {
  it('stay inside the period', () => {
    const period = { from: localDate(2024, 1, 10), to: localDate(2024, 2, 20) }
    expect(daysOfMonth('2024-01', period)).toEqual({ from: '2024-01-10', to: '2024-01-31' })
    expect(daysOfMonth('2024-02', period)).toEqual({ from: '2024-02-01', to: '2024-02-20' })
  })
})

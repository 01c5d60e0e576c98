import { describe, expect, it } from 'vitest'
import { fromParts, parseTimeLabel, withHour } from './time-label.ts'

function label(text: string): string {
  const read = parseTimeLabel(text)
  return typeof read === 'string'
    ? read
    : `${new Date(read.at + 8 * 3_600_000).toISOString().slice(0, 19)} ${read.grain}`
}

describe('parseTimeLabel', () => {
  it.each([
    ['2026-03-01T0100', '2026-03-01T01:00:00 time'],
    ['2022-01-02T12:00:00', '2022-01-02T12:00:00 time'],
    ['2026-07-01 20:00', '2026-07-01T20:00:00 time'],
    ['2018/6/1 2:00', '2018-06-01T02:00:00 time'],
    ['2026年7月1日8时', '2026-07-01T08:00:00 time'],
    ['2026年7月1日 8时30分', '2026-07-01T08:30:00 time'],
    ['２０２６．７．１', '2026-07-01T00:00:00 day'],
    ['2026070120', '2026-07-01T20:00:00 time'],
    ['202607012030', '2026-07-01T20:30:00 time'],
    ['20260701', '2026-07-01T00:00:00 day'],
    ['202607', '2026-07-01T00:00:00 month'],
    ['2026年7月', '2026-07-01T00:00:00 month'],
    ['2026年7月份', '2026-07-01T00:00:00 month'],
    ['2026-07', '2026-07-01T00:00:00 month'],
    ['2026-06-30T16:00:00Z', '2026-07-01T00:00:00 time'],
    ['2026-07-01T09:00+09:00', '2026-07-01T08:00:00 time'],
    ['46204.5', '2026-07-01T12:00:00 time'],
  ])('reads %s', (text, expected) => expect(label(text)).toBe(expected))

  it('takes hour 24 for hour 0 of the next day, also at the end of a year', () => {
    expect(label('2025-12-31 24:00')).toBe('2026-01-01T00:00:00 time')
  })

  it('knows no hour 25 and no half past 24', () => {
    expect(label('2026-07-01 25:00')).toBe('HOUR_25')
    expect(label('2026-07-01 24:30')).toBe('HOUR_25')
  })

  it.each(['', '上旬', '2026-02-29', '2026-13-01', '7/1/2026', '2026-07-01 08:61', '2026-07 08:00'])(
    'does not guess at %s',
    (text) => expect(label(text)).toBe('TIME_UNREADABLE'),
  )
})

describe('a time in several columns', () => {
  it('joins a day and an hour', () => {
    const day = fromParts(2013, 3, 1)
    if (typeof day === 'string') throw new Error(day)
    for (const hour of ['9', '09', '9时', '9:00'])
      expect(withHour(day, hour)).toEqual({ at: day.at + 9 * 3_600_000, grain: 'time' })
    expect(withHour(day, '25')).toBe('HOUR_25')
    expect(withHour(day, 'x')).toBe('TIME_UNREADABLE')
  })

  it('has no thirteenth month and no 31 June', () => {
    expect(fromParts(2026, 13, null)).toBe('TIME_UNREADABLE')
    expect(fromParts(2026, 6, 31)).toBe('TIME_UNREADABLE')
    expect(fromParts(Number.NaN, 6, 1)).toBe('TIME_UNREADABLE')
  })
})

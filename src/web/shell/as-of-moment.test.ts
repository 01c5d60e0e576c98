import { describe, expect, it } from 'vitest'
import { instantOf } from '#kernel/time/calendar.ts'
import { asOfOf } from '#web/shell/as-of-moment.ts'

const standstill = instantOf(Date.parse('2024-10-15T08:00:00+08:00'))
const now = instantOf(Date.parse('2026-03-01T00:30:00+08:00'))

describe('the as-of moment', () => {
  it('is the end of the day the address names, and asks the server for it', () => {
    expect(asOfOf({ asked: '2024-08-29', standstill, now })).toMatchObject({
      instant: '2024-08-29T23:59:59.999+08:00',
      date: '2024-08-29',
      source: 'address',
      asked: '2024-08-29T23:59:59.999+08:00',
    })
  })

  it('is the moment a demonstration county stands still at', () => {
    expect(asOfOf({ asked: undefined, standstill, now })).toMatchObject({
      date: '2024-10-15',
      source: 'demo',
      asked: undefined,
    })
  })

  it('is now elsewhere, on the Beijing calendar', () => {
    expect(asOfOf({ asked: undefined, standstill: null, now })).toMatchObject({ date: '2026-03-01', source: 'now' })
  })

  it('ignores a date that does not exist', () => {
    expect(asOfOf({ asked: '2024-02-30', standstill, now }).source).toBe('demo')
  })
})

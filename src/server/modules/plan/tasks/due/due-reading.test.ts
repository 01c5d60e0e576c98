import { describe, expect, it } from 'vitest'
import type { Deadline } from '#kernel/plan/model.ts'
import { type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { holidays2024 } from '#packs/holidays/2024.ts'
import { dueReadingOf } from './due-reading.ts'

const base = { text: '……', pastAtIssue: false, source: { start: 0, end: 0 } }
const on = (month: number, day: number): Deadline => ({ ...base, kind: 'date', date: localDate(2024, month, day) })
const today = localDate(2024, 10, 15)

function read(deadlines: readonly Deadline[], events: ReadonlyMap<string, LocalDate> = new Map(), day = today) {
  return dueReadingOf({ deadlines, events, year: 2024 }, { today: day, holidays: [holidays2024] })
}

describe('the due reading of a task', () => {
  it.each([
    ['passed', on(6, 30), 'overdue', '2024-06-30'],
    ['today', on(10, 15), 'dueSoon', '2024-10-15'],
    ['in 30 days', on(11, 14), 'dueSoon', '2024-11-14'],
    ['in 31 days', on(11, 15), 'later', '2024-11-15'],
  ])('of a date that is %s', (_, deadline, state, due) => {
    expect(read([deadline])).toEqual({ due, days: [due], states: [state] })
  })

  it('counts to the next day, and to the latest passed one only when there is no other', () => {
    expect(read([on(6, 30), on(12, 31), on(11, 30)])).toMatchObject({
      due: '2024-11-30',
      days: ['2024-06-30', '2024-11-30', '2024-12-31'],
      states: ['overdue', 'later'],
    })
    expect(read([on(3, 31), on(6, 30)])).toMatchObject({ due: '2024-06-30', states: ['overdue'] })
  })

  it('never counts a date that was past at issue as overdue', () => {
    expect(read([{ ...on(3, 31), pastAtIssue: true }])).toEqual({ due: null, days: [], states: ['pastAtIssue'] })
  })

  it('of a period has a day in each, and is due soon when the next is near', () => {
    const quarterly = read([{ ...base, kind: 'quarterly' }])
    expect(quarterly.days).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'])
    expect(quarterly).toMatchObject({ due: '2024-12-31', states: ['periodic'] })
    expect(read([{ ...base, kind: 'monthly' }])).toMatchObject({ due: '2024-10-31', states: ['periodic', 'dueSoon'] })
  })

  it('waits for an event, and then counts working days from it', () => {
    const deadline: Deadline = { ...base, kind: 'relative', workingDays: 5, event: '收到通知' }
    expect(read([deadline])).toEqual({ due: null, days: [], states: ['waiting'] })
    const events = new Map([['收到通知', localDate(2024, 9, 30)]])
    expect(read([deadline], events)).toEqual({ due: '2024-10-12', days: ['2024-10-12'], states: ['overdue'] })
  })

  it('says what has no day, and that nothing was stated', () => {
    expect(read([{ ...base, kind: 'year-round' }])).toEqual({ due: null, days: [], states: ['continuous'] })
    expect(read([{ ...base, kind: 'stated-elsewhere' }])).toEqual({ due: null, days: [], states: ['elsewhere'] })
    expect(read([])).toEqual({ due: null, days: [], states: ['undated'] })
  })

  it('keeps saying what a deadline is when the plan’s year is over', () => {
    const after = localDate(2025, 2, 1)
    expect(read([{ ...base, kind: 'year-round' }], new Map(), after).states).toEqual(['continuous'])
    expect(read([{ ...base, kind: 'quarterly' }], new Map(), after)).toMatchObject({ due: null, states: ['periodic'] })
  })
})

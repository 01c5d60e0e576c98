import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { holidays2024 } from '#packs/holidays/2024.ts'
import { deadlineClock } from './deadline-clock.ts'
import type { Deadline } from './model.ts'

const base = { text: '', pastAtIssue: false, source: { start: 0, end: 0 } }
const on = localDate
const due = (date: LocalDate): Deadline => ({ ...base, kind: 'date', date })

describe('deadlineClock', () => {
  it('counts the days that remain', () => {
    expect(deadlineClock(due(on(2024, 12, 31)), on(2024, 10, 15), 2024)).toEqual({ kind: 'remaining', days: 77 })
  })

  it('knows the day itself and the day after', () => {
    expect(deadlineClock(due(on(2024, 12, 31)), on(2024, 12, 31), 2024)).toEqual({ kind: 'dueToday' })
    expect(deadlineClock(due(on(2024, 12, 31)), on(2025, 1, 1), 2024)).toEqual({ kind: 'overdue', days: 1 })
  })

  it('calls a date before issue past at issue, never overdue', () => {
    const deadline: Deadline = { ...base, kind: 'date', date: on(2024, 5, 31), pastAtIssue: true }
    expect(deadlineClock(deadline, on(2024, 10, 15), 2024)).toEqual({ kind: 'pastAtIssue', date: '2024-05-31' })
  })

  it('has nothing to count for the whole year, until the year is over', () => {
    expect(deadlineClock({ ...base, kind: 'year-round' }, on(2024, 10, 15), 2024)).toEqual({ kind: 'continuous' })
    expect(deadlineClock({ ...base, kind: 'year-round' }, on(2025, 1, 1), 2024)).toEqual({ kind: 'closed' })
    expect(deadlineClock({ ...base, kind: 'year-round' }, on(2030, 1, 1), null)).toEqual({ kind: 'continuous' })
  })

  it.each([
    ['half-yearly', '2024-12-31', 77],
    ['quarterly', '2024-12-31', 77],
    ['monthly', '2024-10-31', 16],
    ['annual', '2024-12-31', 77],
  ] as const)('names the next day of a %s deadline', (kind, next, days) => {
    expect(deadlineClock({ ...base, kind }, on(2024, 10, 15), 2024)).toEqual({ kind: 'periodic', next, days })
  })

  it('is due today on the day itself and moves on the day after', () => {
    const halfYearly: Deadline = { ...base, kind: 'half-yearly' }
    expect(deadlineClock(halfYearly, on(2024, 6, 30), 2024)).toEqual({ kind: 'periodic', next: '2024-06-30', days: 0 })
    expect(deadlineClock(halfYearly, on(2024, 7, 1), 2024)).toMatchObject({ next: '2024-12-31' })
  })

  it('follows the printed day of a period', () => {
    expect(deadlineClock({ ...base, kind: 'monthly', dueDay: 5 }, on(2024, 10, 15), 2024)).toMatchObject({
      next: '2024-11-05',
    })
    expect(deadlineClock({ ...base, kind: 'quarterly', dueMonth: 1, dueDay: 10 }, on(2024, 2, 1), 2024)).toMatchObject({
      next: '2024-04-10',
    })
    expect(deadlineClock({ ...base, kind: 'monthly', dueDay: 31 }, on(2024, 2, 1), 2024)).toMatchObject({
      next: '2024-02-29',
    })
  })

  it('begins with the plan year and ends with it', () => {
    const monthly: Deadline = { ...base, kind: 'monthly', dueDay: 5 }
    expect(deadlineClock(monthly, on(2023, 11, 1), 2024)).toMatchObject({ next: '2024-01-05', days: 65 })
    expect(deadlineClock(monthly, on(2024, 12, 6), 2024)).toEqual({ kind: 'closed' })
    expect(deadlineClock(monthly, on(2024, 12, 6), null)).toMatchObject({ next: '2025-01-05' })
  })

  it('waits for events and points elsewhere', () => {
    const relative: Deadline = { ...base, kind: 'relative', workingDays: 45, event: '市级公布工作计划' }
    const conditional: Deadline = { ...base, kind: 'conditional', event: '汛期来临前' }
    expect(deadlineClock(relative, on(2024, 10, 15), 2024)).toEqual({
      kind: 'waitingForEvent',
      event: '市级公布工作计划',
    })
    expect(deadlineClock(conditional, on(2024, 10, 15), 2024)).toEqual({ kind: 'waitingForEvent', event: '汛期来临前' })
    expect(deadlineClock({ ...base, kind: 'stated-elsewhere' }, on(2024, 10, 15), 2024)).toEqual({
      kind: 'statedElsewhere',
    })
  })

  describe('with what is on record', () => {
    const relative: Deadline = { ...base, kind: 'relative', workingDays: 10, event: '上级公布计划' }
    const conditional: Deadline = { ...base, kind: 'conditional', event: '汛期来临前' }
    const facts = {
      events: new Map([
        ['上级公布计划', on(2024, 9, 27)],
        ['汛期来临前', on(2024, 4, 1)],
      ]),
      holidays: [holidays2024],
    }
    const none = { events: new Map(), holidays: [holidays2024] }

    it('counts working days from a recorded event: 27 September 2024 and ten are 16 October', () => {
      expect(deadlineClock(relative, on(2024, 10, 14), 2024, facts)).toEqual({ kind: 'remaining', days: 2 })
      expect(deadlineClock(relative, on(2024, 10, 16), 2024, facts)).toEqual({ kind: 'dueToday' })
      expect(deadlineClock(relative, on(2024, 10, 17), 2024, facts)).toEqual({ kind: 'overdue', days: 1 })
    })

    it('is due on the day of the event itself when that is the condition', () => {
      expect(deadlineClock(conditional, on(2024, 3, 31), 2024, facts)).toEqual({ kind: 'remaining', days: 1 })
    })

    it('still waits for an event that is not on record', () => {
      expect(deadlineClock(relative, on(2024, 10, 14), 2024, none)).toMatchObject({ kind: 'waitingForEvent' })
    })

    it('does not count into a year whose holidays are not known', () => {
      const late = { ...facts, events: new Map([['上级公布计划', on(2024, 12, 25)]]) }
      expect(deadlineClock(relative, on(2024, 12, 26), 2024, late)).toEqual({ kind: 'calendarUnknown', year: 2025 })
    })
  })

  it('moves one day nearer every day', () => {
    const start = on(2024, 1, 1)
    fc.assert(
      fc.property(fc.nat(364), fc.nat(700), (dueIn, after) => {
        const clock = deadlineClock(due(addDays(start, dueIn)), addDays(start, after), 2024)
        const days = clock.kind === 'remaining' ? clock.days : clock.kind === 'overdue' ? -clock.days : 0
        return days === dueIn - after
      }),
    )
  })

  it('never names a periodic day before today', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('annual', 'half-yearly', 'quarterly', 'monthly'),
        fc.integer({ min: 1, max: 31 }),
        fc.nat(1500),
        (kind, dueDay, after) => {
          const asOf = addDays(on(2024, 1, 1), after)
          const clock = deadlineClock({ ...base, kind, dueDay }, asOf, null)
          return clock.kind === 'periodic' && clock.next >= asOf && clock.days >= 0 && clock.days <= 366
        },
      ),
    )
  })
})

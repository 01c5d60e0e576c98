import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineClock } from '#kernel/plan/deadline-clock.ts'
import { type DueDates, dueDatesOf, workingDaysLeft } from '#kernel/plan/due-date.ts'
import type { Deadline } from '#kernel/plan/model.ts'
import { addDays, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import type { HolidayYear } from '#kernel/time/holidays.ts'
import { holidays2024 } from '#packs/holidays/2024.ts'
import { holidays2025 } from '#packs/holidays/2025.ts'

const base = { text: '', pastAtIssue: false, source: { start: 0, end: 0 } }
const on = localDate
const holidays: readonly HolidayYear[] = [holidays2024, holidays2025]
const plan = { planYear: 2024, events: new Map<string, LocalDate>(), holidays }
const daysOf = (due: DueDates): readonly string[] => (due.kind === 'days' ? due.days.map(({ date }) => date) : [])

describe('dueDatesOf', () => {
  it('gives a printed date once and never moves it off a holiday', () => {
    const due = dueDatesOf({ ...base, kind: 'date', date: on(2024, 10, 1) }, plan)
    expect(due).toEqual({
      kind: 'days',
      days: [
        {
          date: '2024-10-01',
          restDay: { zh: '国庆节假期', en: 'National Day holiday' },
          isVerified: true,
          awaits: null,
        },
      ],
    })
  })

  it('hints at a Saturday, but not at one that is worked', () => {
    const hint = (day: LocalDate): string | null => {
      const due = dueDatesOf({ ...base, kind: 'date', date: day }, plan)
      return due.kind === 'days' ? (due.days[0]?.restDay?.zh ?? null) : null
    }
    expect(hint(on(2024, 11, 30))).toBe('星期六')
    expect(hint(on(2024, 10, 12))).toBeNull()
  })

  it('hints at nothing in a year whose notice is not known, and keeps the date', () => {
    const due = dueDatesOf({ ...base, kind: 'date', date: on(2030, 10, 1) }, plan)
    expect(due).toMatchObject({ kind: 'days', days: [{ date: '2030-10-01', restDay: null }] })
  })

  it.each([
    [{ kind: 'annual' }, ['2024-12-31']],
    [{ kind: 'half-yearly' }, ['2024-06-30', '2024-12-31']],
    [{ kind: 'quarterly' }, ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']],
    [{ kind: 'annual', dueMonth: 12, dueDay: 10 }, ['2024-12-10']],
    [{ kind: 'quarterly', dueMonth: 1, dueDay: 10 }, ['2024-01-10', '2024-04-10', '2024-07-10', '2024-10-10']],
  ] as const)('names the day of each period of %o', (words, expected) => {
    expect(daysOf(dueDatesOf({ ...base, ...words }, plan))).toEqual(expected)
  })

  it('keeps a monthly day within short months', () => {
    const days = daysOf(dueDatesOf({ ...base, kind: 'monthly', dueDay: 31 }, plan))
    expect(days).toHaveLength(12)
    expect([days[1], days[3]]).toEqual(['2024-02-29', '2024-04-30'])
  })

  it('waits for an event, then counts working days after it', () => {
    const deadline: Deadline = { ...base, kind: 'relative', workingDays: 45, event: '市级公布工作计划' }
    expect(dueDatesOf(deadline, plan)).toEqual({ kind: 'waitingForEvent', event: '市级公布工作计划' })
    const events = new Map([['市级公布工作计划', on(2024, 7, 31)]])
    // August has 22 working days, September 21 (14 and 29 worked, 16 and 17 off), 8 and 9 October make 45.
    expect(dueDatesOf(deadline, { ...plan, events })).toMatchObject({
      kind: 'days',
      days: [{ date: '2024-10-09', restDay: null, isVerified: true, awaits: null }],
    })
  })

  it('says which notice is missing when the count reaches an unknown year', () => {
    const deadline: Deadline = { ...base, kind: 'relative', workingDays: 45, event: '市级公布工作计划' }
    const events = new Map([['市级公布工作计划', on(2025, 12, 1)]])
    expect(dueDatesOf(deadline, { ...plan, events })).toEqual({
      kind: 'calendarUnknown',
      year: 2026,
      event: '市级公布工作计划',
    })
  })

  it('takes the day of a condition as the event has it', () => {
    const deadline: Deadline = { ...base, kind: 'conditional', event: '汛期来临前' }
    expect(dueDatesOf(deadline, plan)).toEqual({ kind: 'waitingForEvent', event: '汛期来临前' })
    const events = new Map([['汛期来临前', on(2024, 3, 31)]])
    expect(daysOf(dueDatesOf(deadline, { ...plan, events }))).toEqual(['2024-03-31'])
  })

  it('has no day for the whole year, nor for what is set elsewhere', () => {
    expect(dueDatesOf({ ...base, kind: 'year-round' }, plan)).toEqual({ kind: 'continuous', until: '2024-12-31' })
    expect(dueDatesOf({ ...base, kind: 'stated-elsewhere' }, plan)).toEqual({ kind: 'statedElsewhere' })
  })

  it('is the same rule as the clock: the next due day is what the clock counts to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('annual', 'half-yearly', 'quarterly', 'monthly'),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.nat(365),
        (kind, dueMonth, dueDay, after) => {
          const deadline: Deadline = { ...base, kind, dueMonth, dueDay }
          const asOf = addDays(on(2024, 1, 1), after)
          const next = daysOf(dueDatesOf(deadline, plan)).find((day) => day >= asOf)
          const clock = deadlineClock(deadline, asOf, 2024)
          expect(clock.kind === 'periodic' ? clock.next : undefined).toBe(next)
        },
      ),
    )
  })
})

describe('workingDaysLeft', () => {
  const due = { date: on(2024, 12, 31), restDay: null, isVerified: true, awaits: null }

  it('leaves out today, holidays and weekends, and counts the due day', () => {
    const left = (asOf: LocalDate) => workingDaysLeft(due, asOf, holidays)
    expect(left(on(2024, 12, 31))).toMatchObject({ kind: 'known', value: 0 })
    expect(left(on(2024, 12, 27))).toMatchObject({ kind: 'known', value: 2 })
    expect(left(on(2025, 1, 2))).toMatchObject({ kind: 'known', value: -1 })
  })

  it('passes on that the due day itself rests on an unverified notice', () => {
    const left = workingDaysLeft({ ...due, isVerified: false, awaits: 2026 }, on(2024, 12, 27), holidays)
    expect(left).toMatchObject({ isVerified: false, awaits: 2026 })
    expect(workingDaysLeft(due, on(2026, 1, 5), holidays)).toEqual({ kind: 'unknown', year: 2026 })
  })
})

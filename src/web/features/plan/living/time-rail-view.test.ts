import { describe, expect, it } from 'vitest'
import { localDate } from '#kernel/time/calendar.ts'
import { railDate, railPosition, railStep, timeRailView } from '#web/features/plan/living/time-rail-view.ts'
import { SMALL_PLAN } from '#web/features/plan/testing/small-plan.ts'

const issuedOn = localDate(2024, 8, 29)
const rail = timeRailView(2024, issuedOn, SMALL_PLAN.items)

describe('the time rail', () => {
  it('is the plan’s year, with the day of issue and the days something is due', () => {
    expect([rail.first, rail.last]).toEqual(['2024-01-01', '2024-12-31'])
    expect(rail.issued?.date).toBe(issuedOn)
    expect(rail.ticks).toEqual([{ date: '2024-12-31', at: 1, items: ['W-1'], pastAtIssue: false }])
    expect(rail.later).toBe(0)
  })

  it('leaves out the name of a month that the word of issue would cover', () => {
    expect(rail.months.filter(({ isNamed }) => !isNamed).map(({ month }) => month)).toEqual([9])
  })

  it('turns places into days and back, held inside the year', () => {
    expect(railDate(railPosition(localDate(2024, 10, 15), rail), rail)).toBe('2024-10-15')
    expect(railPosition(localDate(2026, 1, 1), rail)).toBe(1)
    expect(railDate(-0.2, rail)).toBe('2024-01-01')
    expect(railStep(localDate(2024, 12, 30), 30, rail)).toBe('2024-12-31')
    expect(railStep(localDate(2024, 1, 2), -30, rail)).toBe('2024-01-01')
    expect(railStep(localDate(2024, 2, 28), 1, rail)).toBe('2024-02-29')
  })

  it('names deadlines beyond the year instead of drawing them', () => {
    const [first] = SMALL_PLAN.items
    if (!first) throw new RangeError('no item')
    const far = { kind: 'date', date: localDate(2028, 12, 31), text: '2028年底前', pastAtIssue: false } as const
    const items = [{ ...first, deadlines: [{ ...far, source: first.source }] }]
    expect(timeRailView(2024, null, items)).toMatchObject({ ticks: [], later: 1, issued: null })
  })
})

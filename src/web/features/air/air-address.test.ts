import { describe, expect, it } from 'vitest'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { choicesOf, lastWholeDay, periodOf, periodText } from '#web/features/air/air-address.ts'

const last = localDate(2024, 10, 14)
const at = (text: string) => instantOf(Date.parse(text))

describe('the last whole day', () => {
  it('is yesterday, or the day whose end was asked for', () => {
    expect(lastWholeDay(at('2024-10-15T08:00:00+08:00'))).toBe('2024-10-14')
    expect(lastWholeDay(at('2024-10-15T23:59:59.999+08:00'))).toBe('2024-10-15')
    expect(lastWholeDay(at('2024-01-01T00:00:00+08:00'))).toBe('2023-12-31')
  })
})

describe('the period of the address', () => {
  it('is the year so far when nothing else is asked', () => {
    expect(periodOf(undefined, last)).toEqual({
      from: '2024-01-01',
      to: '2024-10-14',
      year: 2024,
      month: null,
      isOpen: true,
    })
    expect(periodOf('nonsense', last)).toEqual(periodOf('2024', last))
  })

  it('is a whole month, or its days so far', () => {
    expect(periodOf('2024-02', last)).toMatchObject({ from: '2024-02-01', to: '2024-02-29', month: 2, isOpen: false })
    expect(periodOf('2024-10', last)).toMatchObject({ to: '2024-10-14', isOpen: true })
    expect(periodOf('2023', last)).toMatchObject({ from: '2023-01-01', to: '2023-12-31', isOpen: false })
  })

  it('is any run of days; one backwards is none', () => {
    expect(periodOf('2023-11-05..2024-02-03', last)).toMatchObject({ from: '2023-11-05', to: '2024-02-03' })
    expect(periodOf('2024-02-03..2023-11-05', last)).toEqual(periodOf(undefined, last))
  })

  it('is written as it is read', () => {
    expect(periodText(2024, null)).toBe('2024')
    expect(periodText(2024, 3)).toBe('2024-03')
  })
})

describe('the choices of the address', () => {
  it('fall back to the county by each day’s edition, dust days taken out', () => {
    expect(choicesOf({ tab: 'x', subject: "county' or 1", edition: '2013', dust: 'x', factor: 'tsp' })).toEqual({
      tab: 'overview',
      subject: 'county',
      edition: 'byDay',
      other: '2026-transition',
      dust: 'with',
      factor: 'pm25',
    })
  })

  it('are what is asked where it is known', () => {
    const subject = '01890000-0000-7000-8000-000000000001'
    expect(choicesOf({ tab: 'trial', subject, edition: '2012', dust: 'without', factor: 'o3Mda8' })).toMatchObject({
      tab: 'trial',
      subject,
      edition: '2012',
      dust: 'without',
      factor: 'o3Mda8',
    })
  })
})

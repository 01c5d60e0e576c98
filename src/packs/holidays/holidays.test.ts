import { isWorkday } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isLocalDate, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { isWorkingDay } from '#kernel/time/working-days.ts'
import { allHolidays } from '#packs/holidays/all.ts'

const national = allHolidays.filter(({ region }) => region === undefined)
const label = (value: boolean): string => (value ? 'work' : 'rest')

const on = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(text)
  return text
}

describe('holiday packs', () => {
  it('agree with chinese-days on every day from 2023 to 2026', () => {
    const first = localDate(2023, 1, 1)
    const days = Array.from({ length: 1461 }, (_, n) => addDays(first, n))
    expect(days.at(-1)).toBe('2026-12-31')
    const differences = days.flatMap((day) => {
      const ours = isWorkingDay(day, national)
      const said = ours.kind === 'unknown' ? `unknown ${ours.year}` : label(ours.value)
      const theirs = label(isWorkday(day))
      return said === theirs ? [] : [`${day}: notice ${said}, chinese-days ${theirs}`]
    })
    expect(differences).toEqual([])
  })

  it('hold the numbers of days off and of worked weekend days that the four notices print', () => {
    const counts = national.map(({ year, holidays, workdays }) => {
      const off = holidays.map(({ from, to }) => daysBetween(on(from), on(to)) + 1)
      return [year, off, workdays.length]
    })
    expect(counts).toEqual([
      [2023, [3, 7, 1, 5, 3, 8], 7],
      [2024, [1, 8, 3, 5, 1, 3, 7], 8],
      [2025, [1, 8, 3, 5, 3, 8], 5],
      [2026, [3, 9, 3, 5, 3, 3, 7], 6],
    ])
  })

  it.each(allHolidays)('$source.title.zh is well formed', ({ year, region, source, status, holidays, workdays }) => {
    for (const { from, to } of holidays) expect(on(from) <= on(to)).toBe(true)
    const starts = holidays.map(({ from }) => from)
    expect(starts).toEqual([...starts].sort())
    for (const day of workdays) {
      expect([0, 6]).toContain(new Date(`${on(day)}T00:00:00Z`).getUTCDay())
      expect(holidays.some(({ from, to }) => from <= day && day <= to)).toBe(false)
    }
    expect(source.title?.zh).toContain(`${year}年`)
    // A notice is verified only when its number and day of issue stand in a source.
    const isNumbered = source.docNumber !== null && source.issuedOn !== null
    expect(status === 'verified' ? isNumbered : true).toBe(true)
    if (region === undefined) expect(source.docNumber).toMatch(/^国办发明电〔\d{4}〕\d+号$/)
  })
})

import { describe, expect, it } from 'vitest'
import { localDate } from '#kernel/time/calendar.ts'
import { chosenDay, dayWords, stepDay, yearCalendar } from '#web/features/air/calendar-view.ts'
import { airDay } from '#web/features/air/testing/wire-samples.ts'

const good = airDay(localDate(2024, 2, 29), { aqi: 58, level: 'good', primaries: ['pm25'] })
const gap = airDay(localDate(2024, 3, 1), {
  aqi: null,
  level: null,
  reason: { kind: 'incomplete', missing: ['o3', 'pm10'] },
})

describe('the calendar of a year', () => {
  it('has every day of a leap year, Monday first', () => {
    const months = yearCalendar(2024, [good])
    expect(months.flatMap(({ cells }) => cells)).toHaveLength(366)
    // 1 January 2024 was a Monday, 1 September 2024 a Sunday.
    expect([months[0]?.blanks, months[8]?.blanks]).toEqual([0, 6])
    expect(months[1]?.cells.at(-1)).toEqual({ day: '2024-02-29', date: 29, report: good })
    expect(months[2]?.cells[0]?.report).toBeNull()
  })

  it('says of each day its AQI, level and primary pollutant, or why there is none', () => {
    expect(dayWords({ day: good.day, report: good }, 'zh')).toBe('2月29日 AQI 58 良，首要污染物 PM2.5')
    expect(dayWords({ day: gap.day, report: gap }, 'zh')).toBe('3月1日 不出 AQI：缺 O3、PM10')
    expect(dayWords({ day: gap.day, report: null }, 'en')).toBe('1 March')
  })

  it('is walked by arrow keys within the year', () => {
    expect(stepDay(localDate(2024, 2, 28), 'ArrowRight')).toBe('2024-02-29')
    expect(stepDay(localDate(2024, 3, 7), 'ArrowUp')).toBe('2024-02-29')
    expect(stepDay(localDate(2024, 12, 31), 'ArrowRight')).toBeNull()
    expect(stepDay(localDate(2024, 1, 1), 'x')).toBeNull()
  })

  it('opens at the day of the address, else at the last one known', () => {
    expect(chosenDay('2024-01-05', [good], 2024)).toBe('2024-01-05')
    expect(chosenDay('2023-01-05', [good, gap], 2024)).toBe('2024-03-01')
    expect(chosenDay(undefined, [], 2024)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isLocalDate, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { type HolidayYear, holidaysFor } from '#kernel/time/holidays.ts'
import { addWorkingDays, isWorkingDay, restDayName, workingDaysBetween } from '#kernel/time/working-days.ts'
import { holidays2023 } from '#packs/holidays/2023.ts'
import { holidays2024 } from '#packs/holidays/2024.ts'
import { holidays2025 } from '#packs/holidays/2025.ts'
import { holidays2026 } from '#packs/holidays/2026.ts'
import { allHolidays } from '#packs/holidays/all.ts'

const national: readonly HolidayYear[] = [holidays2023, holidays2024, holidays2025, holidays2026]
const on = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(text)
  return text
}
const known = <T>(value: T) => ({ kind: 'known', value, isVerified: true, awaits: null })

/** From the first day of a span to its last, what every day is. */
function span(from: string, to: string): boolean[] {
  const days = daysBetween(on(from), on(to))
  return Array.from({ length: days + 1 }, (_, n) => {
    const reading = isWorkingDay(addDays(on(from), n), national)
    if (reading.kind === 'unknown') throw new RangeError(`unknown year ${reading.year}`)
    return reading.value
  })
}
const worked = (...days: string[]): boolean[] => days.flatMap((day) => span(day, day))

describe('isWorkingDay', () => {
  it('国办发明电〔2022〕16号：2023年国庆节后10月7日、8日上班', () => {
    expect(span('2023-09-29', '2023-10-06')).toEqual(Array(8).fill(false))
    expect(worked('2023-10-07', '2023-10-08')).toEqual([true, true])
  })

  it('国办发明电〔2022〕16号：2023年元旦自2022年12月31日起放假，这一天属于未收录的2022年也照样知道', () => {
    expect(isWorkingDay(on('2022-12-31'), national)).toEqual(known(false))
    expect(isWorkingDay(on('2022-12-30'), national)).toEqual({ kind: 'unknown', year: 2022 })
  })

  it('国办发明电〔2023〕7号：2024年国庆节10月1日至7日放假，9月29日、10月12日上班', () => {
    expect(span('2024-10-01', '2024-10-07')).toEqual(Array(7).fill(false))
    expect(worked('2024-09-29', '2024-10-12')).toEqual([true, true])
    expect(worked('2024-09-28', '2024-10-13')).toEqual([false, false])
  })

  it('国办发明电〔2023〕7号：2024年除夕只是鼓励安排职工休息，仍是工作日', () => {
    expect(worked('2024-02-09')).toEqual([true])
    expect(span('2024-02-10', '2024-02-17')).toEqual(Array(8).fill(false))
  })

  it('国务院令第795号：2025年起除夕为法定假日', () => {
    expect(worked('2025-01-28', '2026-02-16')).toEqual([false, false])
  })

  it('国办发明电〔2025〕7号：2026年春节2月15日至23日放假，2月14日、28日上班', () => {
    expect(span('2026-02-15', '2026-02-23')).toEqual(Array(9).fill(false))
    expect(worked('2026-02-14', '2026-02-28')).toEqual([true, true])
  })

  it('guesses nothing of a year whose notice is not known', () => {
    expect(isWorkingDay(on('2027-03-01'), national)).toEqual({ kind: 'unknown', year: 2027 })
    expect(isWorkingDay(on('2024-03-01'), [])).toEqual({ kind: 'unknown', year: 2024 })
  })

  it('says that the last days of the last known year await the next notice', () => {
    expect(isWorkingDay(on('2026-12-31'), national)).toMatchObject({ value: true, awaits: 2027 })
    expect(isWorkingDay(on('2026-12-28'), national)).toMatchObject({ value: true, awaits: null })
    expect(isWorkingDay(on('2025-12-31'), national)).toMatchObject({ value: true, awaits: null })
  })

  it('lets a notice that changes an earlier one win on its days', () => {
    const change: HolidayYear = {
      ...holidays2024,
      source: { ...holidays2024.source, issuedOn: '2024-03-01' },
      holidays: [{ name: { zh: '另行放假', en: 'Extra' }, from: '2024-05-11', to: '2024-05-11' }],
      workdays: ['2024-05-03'],
    }
    for (const years of [
      [change, holidays2024],
      [holidays2024, change],
    ]) {
      expect(isWorkingDay(on('2024-05-11'), years)).toEqual(known(false))
      expect(isWorkingDay(on('2024-05-03'), years)).toEqual(known(true))
    }
  })

  it('refuses a notice with a day that does not exist', () => {
    const broken: HolidayYear = { ...holidays2024, workdays: ['2024-02-30'] }
    expect(() => isWorkingDay(on('2024-03-01'), [broken])).toThrow(RangeError)
  })
})

describe('holidaysFor', () => {
  const sanyuesan = on('2024-04-11')

  it('gives a region its own festival, marked 待核, and nobody else', () => {
    const guangxi = holidaysFor(allHolidays, { areaCode: '450000' })
    const hunan = holidaysFor(allHolidays, { areaCode: '430000' })
    expect(isWorkingDay(sanyuesan, guangxi)).toEqual({ ...known(false), isVerified: false })
    expect(isWorkingDay(sanyuesan, hunan)).toEqual(known(true))
    expect(addWorkingDays(on('2024-04-10'), 1, guangxi)).toEqual({ ...known('2024-04-15'), isVerified: false })
  })

  it('lets the region take off a day that the State Council has worked: 23 April 2023', () => {
    const guangxi = holidaysFor(allHolidays, { areaCode: '450000' })
    expect(isWorkingDay(on('2023-04-23'), national)).toEqual(known(true))
    expect(isWorkingDay(on('2023-04-23'), guangxi)).toMatchObject({ value: false })
  })

  it('knows on a past day only what had been issued', () => {
    const inOctober = holidaysFor(national, { areaCode: '430000', asOf: on('2024-10-15') })
    expect(isWorkingDay(on('2025-01-28'), inOctober)).toEqual({ kind: 'unknown', year: 2025 })
    const inNovember = holidaysFor(national, { areaCode: '430000', asOf: on('2024-11-12') })
    expect(isWorkingDay(on('2025-01-28'), inNovember)).toEqual(known(false))
  })
})

describe('restDayName', () => {
  it('names the holiday, the weekend day, or nothing on a working day', () => {
    const names = ['2024-10-01', '2024-10-13', '2024-10-12', '2025-10-06'].map((day) => restDayName(on(day), national))
    expect(names).toEqual([
      known({ zh: '国庆节假期', en: 'National Day holiday' }),
      known({ zh: '星期日', en: 'Sunday' }),
      known(null),
      known({ zh: '国庆节、中秋节假期', en: 'National Day and Mid-Autumn Festival holiday' }),
    ])
    expect(restDayName(on('2027-10-01'), national)).toEqual({ kind: 'unknown', year: 2027 })
  })
})

describe('addWorkingDays', () => {
  it('民法典第二百零一条：开始的当日不计入，自下一日开始计算', () => {
    expect(addWorkingDays(on('2024-09-30'), 1, national)).toEqual(known('2024-10-08'))
    expect(addWorkingDays(on('2024-09-30'), 0, national)).toEqual(known('2024-09-30'))
  })

  it('counts 调休 Saturdays and Sundays: ten working days from 27 September 2024', () => {
    // 29、30 September, 8–11, 12, 14–16 October.
    expect(addWorkingDays(on('2024-09-27'), 10, national)).toEqual(known('2024-10-16'))
  })

  it('stops at the first year it knows nothing of', () => {
    expect(addWorkingDays(on('2026-12-20'), 45, national)).toEqual({ kind: 'unknown', year: 2027 })
    expect(addWorkingDays(on('2026-12-25'), 4, national)).toEqual({ ...known('2026-12-31'), awaits: 2027 })
  })

  it('refuses what is no number of days', () => {
    for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays(on('2024-09-30'), n, national)).toThrow(RangeError)
    }
  })
})

describe('working-day algebra', () => {
  const anyDay = fc.nat(1200).map((n) => addDays(localDate(2023, 1, 1), n))
  const value = <T>(reading: { kind: 'known'; value: T } | { kind: 'unknown' }): T => {
    if (reading.kind === 'unknown') throw new RangeError('unknown')
    return reading.value
  }

  it('ends on a working day, and counts back to the same number', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 150 }), (from, n) => {
        const to = value(addWorkingDays(from, n, national))
        return value(isWorkingDay(to, national)) && value(workingDaysBetween(from, to, national)) === n
      }),
    )
  })

  it('adds up over any day between, in both directions', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        const ab = value(workingDaysBetween(a, b, national))
        const bc = value(workingDaysBetween(b, c, national))
        const ca = value(workingDaysBetween(c, a, national))
        expect(ab + bc + ca).toBe(0)
      }),
    )
  })

  it('splits: n and then m working days are n + m', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(80), fc.nat(80), (from, n, m) => {
        const twice = value(addWorkingDays(value(addWorkingDays(from, n, national)), m, national))
        expect(twice).toBe(value(addWorkingDays(from, n + m, national)))
      }),
    )
  })

  it('has a name for every rest day and none for a working day', () => {
    fc.assert(
      fc.property(anyDay, (day) => (value(restDayName(day, national)) === null) === value(isWorkingDay(day, national))),
    )
  })
})

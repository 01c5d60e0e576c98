import { daysInMonth, type LocalDate, localDate } from './calendar.ts'

/** 起止日 — both included. */
interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * 上年同期 — the same days of the year before. A period that ends with its month ends with it then too: January and February
 * 2025 stand beside all 60 days of 2024's, and 29 February beside the 28th.
 * @example samePeriodYearBefore({ from: '2025-02-01', to: '2025-02-28' }) // 2024-02-01 … 2024-02-29
 */
export function samePeriodYearBefore({ from, to }: Days): Days {
  return { from: dayBefore(from, false), to: dayBefore(to, from < to) }
}

function dayBefore(day: LocalDate, keepsMonthEnd: boolean): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = daysInMonth(year - 1, month)
  const isMonthEnd = keepsMonthEnd && date === daysInMonth(year, month)
  return localDate(year - 1, month, isMonthEnd ? last : Math.min(date, last))
}

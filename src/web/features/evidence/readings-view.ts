import type { z } from 'zod'
import type { observation } from '#contract/schemas/observation.ts'
import { addDays, daysInMonth, isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'

export type Reading = z.infer<typeof observation>

/** The days of a month that lie within the period. */
export function daysOfMonth(month: string, period: { readonly from: LocalDate; readonly to: LocalDate }) {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const first = `${month}-01`
  if (!isLocalDate(first)) return period
  const last = addDays(first, daysInMonth(year, number) - 1)
  const isCutShort = last > period.to
  return { from: first < period.from ? period.from : first, to: isCutShort ? period.to : last }
}

/** 读数写法 — the value as kept, `<` before a detection limit; null where there is none. */
export function readingText({ value, isBelow }: Reading, decimals: number | undefined): string | null {
  if (value === null) return null
  const figure = decimals === undefined || !isShorter(value, decimals) ? String(value) : value.toFixed(decimals)
  return isBelow ? `<${figure}` : figure
}

/** Decimals are filled up for a straight column, never cut: a reading is shown as it is kept. */
const isShorter = (value: number, decimals: number): boolean => Number(value.toFixed(decimals)) === value

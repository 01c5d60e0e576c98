import { addDays, daysBetween, type LocalDate } from '#kernel/time/calendar.ts'

export const STRIP_STATES = ['good', 'excellent', 'bad', 'invalid', 'future'] as const
export type StripState = (typeof STRIP_STATES)[number]

export interface StripDay {
  readonly day: LocalDate
  readonly state: StripState
}

/** 余量条 — one cell a day of the period; a day gone by without an AQI is invalid, never good. */
export function allowanceStrip(
  period: { readonly from: LocalDate; readonly to: LocalDate; readonly asOfDay: LocalDate },
  stateOf: (day: LocalDate) => StripState | null,
): readonly StripDay[] {
  return Array.from({ length: daysBetween(period.from, period.to) + 1 }, (_, index) => {
    const day = addDays(period.from, index)
    return { day, state: day > period.asOfDay ? 'future' : (stateOf(day) ?? 'invalid') }
  })
}

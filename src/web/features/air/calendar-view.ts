import { addDays, daysInMonth, isLocalDate, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { airText } from '#web/features/air/air-text.ts'
import { levelWords, primaryWords } from '#web/features/air/aqi-words.ts'
import type { AirDay } from '#web/features/air/wire.ts'
import { formatMonthDay } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** 日历一格 — a day of the year; `report` null: nothing is known of it, because it is to come or was never measured. */
export interface CalendarCell {
  readonly day: LocalDate
  readonly date: number
  readonly report: AirDay | null
}

export interface CalendarMonth {
  readonly month: number
  /** Empty places before the first, so that columns are days of the week, Monday first. */
  readonly blanks: number
  readonly cells: readonly CalendarCell[]
}

/** 1970-01-01 was a Thursday: 0 is Monday. */
const weekday = (day: LocalDate): number => (Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) % 7

/** 年历 — twelve months with every day, in order. */
export function yearCalendar(year: number, days: readonly AirDay[]): readonly CalendarMonth[] {
  const reports = new Map(days.map((report) => [report.day, report]))
  return Array.from({ length: 12 }, (_, at) => {
    const first = localDate(year, at + 1, 1)
    const cells = Array.from({ length: daysInMonth(year, at + 1) }, (_unused, date) => {
      const day = addDays(first, date)
      return { day, date: date + 1, report: reports.get(day) ?? null }
    })
    return { month: at + 1, blanks: weekday(first), cells }
  })
}

/** 一天的话 — 3月5日 AQI 58 良，首要污染物 PM2.5; the reason where there is no AQI. */
export function dayWords({ day, report }: Pick<CalendarCell, 'day' | 'report'>, language: Language): string {
  const text = airText[language]
  const date = formatMonthDay(day, language)
  if (report === null) return date
  const { result } = report
  const level = levelWords(result, language)
  if (result.aqi === null) return `${date} ${level}`
  const comma = language === 'zh' ? '，' : ', '
  return `${date} AQI ${result.aqi} ${level}${comma}${text.primary} ${primaryWords(result, language)}`
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The day an arrow key leads to; null when it leads out of the year, or is no such key. */
export function stepDay(day: LocalDate, key: string): LocalDate | null {
  const step = STEPS[key]
  if (step === undefined) return null
  const next = addDays(day, step)
  return next.slice(0, 4) === day.slice(0, 4) ? next : null
}

/** The day of the address, when it is one of the year; else the last day there is anything about. */
export function chosenDay(asked: string | undefined, days: readonly AirDay[], year: number): LocalDate | null {
  if (asked !== undefined && isLocalDate(asked) && asked.startsWith(`${year}-`)) return asked
  return days.at(-1)?.day ?? null
}

import type { LocalDate } from '#kernel/time/calendar.ts'
import { formatDate } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** 月日 — 3月5日; 5 March: the year is said by the page. */
export function formatMonthDay(day: LocalDate, language: Language): string {
  const whole = formatDate(day, language)
  return language === 'zh' ? whole.replace(/^\d+年/, '') : whole.replace(/ \d{4}$/, '')
}

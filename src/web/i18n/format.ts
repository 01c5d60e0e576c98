import { epochMs, type Instant, type LocalDate, localDateOf } from '#kernel/time/calendar.ts'
import type { Language } from '#web/i18n/language.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function parts(date: LocalDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

/** 日期 — 2024年8月29日 as in documents; 29 August 2024. */
export function formatDate(date: LocalDate, language: Language): string {
  const { year, month, day } = parts(date)
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ''} ${year}`
}

/** 月日 — 3月5日; 5 March: the year is said by the page. */
export function formatMonthDay(date: LocalDate, language: Language): string {
  const { month, day } = parts(date)
  return language === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ''}`
}

/** 时钟 — the Beijing time of day an instant falls on: 8:00 in Chinese text, 08:00 in English. */
export function formatClock(instant: Instant, language: Language): string {
  const minutes = Math.floor(epochMs(instant) / 60_000) + 480
  const hour = Math.floor(minutes / 60) % 24
  const minute = String(minutes % 60).padStart(2, '0')
  return language === 'zh' ? `${hour}:${minute}` : `${String(hour).padStart(2, '0')}:${minute}`
}

/** 时刻 — 2024年10月15日 8:00; 15 October 2024, 08:00. */
export function formatInstant(instant: Instant, language: Language): string {
  const date = formatDate(localDateOf(instant), language)
  return `${date}${language === 'zh' ? ' ' : ', '}${formatClock(instant, language)}`
}

/** Table form of an instant, Beijing time: 2024-10-15 08:00. */
export function formatInstantShort(instant: Instant): string {
  return `${localDateOf(instant)} ${formatClock(instant, 'en')}`
}

/** 数字 — grouped by thousands; `decimals` fixes the number of decimal places shown. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  const options = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options).format(value)
}

import { CIVIL_OFFSET_MINUTES, daysInMonth } from '#kernel/time/calendar.ts'

const HOUR_MS = 3_600_000

/** 时标 — the moment a label names, or why it names none. */
export type HourLabel =
  | { readonly kind: 'moment'; readonly epochMs: number }
  | { readonly kind: 'hour25' }
  | { readonly kind: 'unreadable' }

const FORM =
  /^(\d{4})(?:-|\/|年)?(\d{1,2})(?:-|\/|月)?(\d{1,2})日?(?:[T ]*(\d{1,2})(?::?(\d{2}))?(?::?(\d{2})(?:\.0+)?)?时?)?(?:\+08:?00)?$/

/**
 * 整点时标 — a label of the feed in Beijing time: `2022-01-02T12:00:00`, `2026-02-26T2000`, and what people make of them
 * (a blank for the T, slashes, no leading zeros, no minutes, a date alone). 24 is the end of its day; a label between full
 * hours is no label of an hourly report.
 */
export function parseHourLabel(text: string): HourLabel {
  const match = FORM.exec(text.trim())
  if (!match) return { kind: 'unreadable' }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (!isDay || minute !== 0 || second !== 0) return { kind: 'unreadable' }
  if (hour > 24) return hour === 25 ? { kind: 'hour25' } : { kind: 'unreadable' }
  const local = Date.UTC(year, month - 1, day) + hour * HOUR_MS
  return { kind: 'moment', epochMs: local - CIVIL_OFFSET_MINUTES * 60_000 }
}

import ical, { ICalEventTransparency } from 'ical-generator'
import type { CalendarEntry } from '#kernel/calendar-feed/calendar-entry.ts'
import { addDays, epochMs, type LocalDate } from '#kernel/time/calendar.ts'

/** 日历说明 — what the calendar is called, and a line that every entry ends with (演示数据), if any. */
export interface CalendarNaming {
  readonly name: string
  readonly description: string
  readonly mark: string | null
}

/** China has kept +08:00 without summer time since 1991. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** How often a subscriber should ask. */
const REFRESH_SECONDS = 6 * 3600

/**
 * 日历文本 — the entries as iCalendar (RFC 5545): whole days without a time, so that no zone can move them; the zone is named for
 * the reader. Times of change are those of the plan, not of the asking, so that the same content is the same text.
 */
export function calendarText(entries: readonly CalendarEntry[], { name, description, mark }: CalendarNaming): string {
  const calendar = ical({
    name,
    description,
    prodId: { company: 'bilan', product: 'calendar', language: 'ZH' },
    ttl: REFRESH_SECONDS,
    x: { 'X-WR-TIMEZONE': 'Asia/Shanghai' },
  })
  for (const { uid, date, title, description: text, url, lastModified } of entries) {
    const changed = new Date(epochMs(lastModified))
    calendar.createEvent({
      id: uid,
      allDay: true,
      start: startOf(date),
      end: startOf(addDays(date, 1)),
      summary: title,
      description: mark === null ? text : `${text}\n${mark}`,
      url,
      stamp: changed,
      lastModified: changed,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  // The library leaves the last line without its end (RFC 5545, 3.1).
  return `${withZone(calendar.toString())}\r\n`
}

/** A calendar must have a component (3.6), even of a unit that owes nothing: the zone, which the library would apply to times. */
function withZone(text: string): string {
  return text.replace(/BEGIN:VEVENT|END:VCALENDAR/, (next) => `${ZONE.join('\r\n')}\r\n${next}`)
}

/** Days are written from the UTC parts of the moment, whatever zone the server runs in. */
const startOf = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`)

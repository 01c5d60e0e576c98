import { describe, expect, it } from 'vitest'
import type { CalendarEntry } from '#kernel/calendar-feed/calendar-entry.ts'
import { instantOf, localDate } from '#kernel/time/calendar.ts'
import { type CalendarNaming, calendarText } from './calendar-text.ts'
import { type Component, lineOf, readCalendar, textOf } from './testing/read-calendar.ts'

const naming: CalendarNaming = { name: '青石县县财政局任务日历', description: '各项任务的到期日', mark: null }
const entry: CalendarEntry = {
  uid: '01890a5d-ac96-774b-bcce-b302099a8057.0.2024-12-31@bilan',
  date: localDate(2024, 12, 31),
  title: '[牵头、责任] 推进清洁取暖；新增1200户, 逐户登记\\造册',
  description: `青石县2024年度大气污染防治工作计划  A-1-3\n原文：${'新增清洁取暖户数😀1200户。'.repeat(30)}\n时限：2024年12月底前`,
  url: 'http://127.0.0.1:8080/qingshi/plans/2024?clause=A-1-3.1',
  lastModified: instantOf(Date.UTC(2024, 9, 1, 2, 3, 4)),
}

/** The events behind the zone, which comes first. */
function eventsOf(calendar: Component): readonly Component[] {
  const [zone, ...events] = calendar.components
  expect(zone?.name).toBe('VTIMEZONE')
  return events
}

const read = (entries: readonly CalendarEntry[], given = naming) =>
  readCalendar(Buffer.from(calendarText(entries, given)))

describe('calendarText', () => {
  it('is iCalendar to the letter, whatever the texts are', () => {
    const calendar = read([entry])
    expect(calendar.name).toBe('VCALENDAR')
    expect(lineOf(calendar, 'VERSION').value).toBe('2.0')
    expect(lineOf(calendar, 'PRODID').value).not.toBe('')
    expect(textOf(calendar, 'X-WR-CALNAME')).toBe(naming.name)
    expect(lineOf(calendar, 'X-WR-TIMEZONE').value).toBe('Asia/Shanghai')
    const [event] = eventsOf(calendar)
    if (event === undefined) throw new Error('no event')
    expect(event.name).toBe('VEVENT')
    expect(textOf(event, 'UID')).toBe(entry.uid)
    expect(textOf(event, 'SUMMARY')).toBe(entry.title)
    expect(textOf(event, 'DESCRIPTION')).toBe(entry.description)
    expect(lineOf(event, 'URL').value).toBe(entry.url)
  })

  it('gives whole days that no zone can move, and times of change in UTC', () => {
    const [event] = eventsOf(read([entry]))
    if (event === undefined) throw new Error('no event')
    expect(lineOf(event, 'DTSTART')).toEqual({ name: 'DTSTART', params: ';VALUE=DATE', value: '20241231' })
    expect(lineOf(event, 'DTEND')).toEqual({ name: 'DTEND', params: ';VALUE=DATE', value: '20250101' })
    expect(lineOf(event, 'DTSTAMP').value).toBe('20241001T020304Z')
    expect(lineOf(event, 'LAST-MODIFIED').value).toBe('20241001T020304Z')
    expect(lineOf(event, 'TRANSP').value).toBe('TRANSPARENT')
  })

  it('is the same text for the same entries', () => {
    expect(calendarText([entry], naming)).toBe(calendarText([entry], naming))
  })

  it('ends every entry with the mark of a demonstration', () => {
    const [event] = eventsOf(read([entry], { ...naming, mark: '演示数据，虚构县' }))
    if (event === undefined) throw new Error('no event')
    expect(textOf(event, 'DESCRIPTION')).toMatch(/\n演示数据，虚构县$/)
  })

  it('without entries is still a calendar: it has the component that one must have', () => {
    expect(eventsOf(read([]))).toEqual([])
  })
})

describe('the strict reading itself', () => {
  it.each([
    ['a long line', `BEGIN:VCALENDAR\r\nX-A:${'甲'.repeat(24)}\r\nEND:VCALENDAR\r\n`, /76 octets/],
    ['a bare line feed', 'BEGIN:VCALENDAR\nEND:VCALENDAR\r\n', /CRLF/],
    ['a wrong end', 'BEGIN:VCALENDAR\r\nEND:VEVENT\r\n', /ends as/],
    ['an open end', 'BEGIN:VCALENDAR\r\n', /does not end/],
    ['no colon', 'BEGIN:VCALENDAR\r\nSUMMARY\r\nEND:VCALENDAR\r\n', /no content line/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readCalendar(Buffer.from(text))).toThrow(message)
  })
})

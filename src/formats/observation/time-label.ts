import { CIVIL_OFFSET_MINUTES, daysInMonth } from '#kernel/time/calendar.ts'

/** 时标 — epoch milliseconds of what a label names, and how finely it names it. */
export interface TimeLabel {
  readonly at: number
  readonly grain: 'month' | 'day' | 'time'
}

export type TimeProblem = 'TIME_UNREADABLE' | 'HOUR_25'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** 2024-8-29, 2024/08/29, 2024.8.29, 2024年8月29日, 2024年8月, 2024-08. */
const DATE = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|年(\d{1,2})月(?:份|(\d{1,2})日?)?)/
/** 20240829, 202408, and with 08, 0800 or 080000 behind. */
const COMPACT = /^(\d{4})(\d{2})(?:(\d{2})(?:T?(\d{2})(\d{2})?(\d{2})?)?)?$/
const CLOCK = /^T?(\d{1,2})(?:[:时点](?:(\d{1,2})(?:[:分](?:(\d{1,2})(?:\.\d+)?秒?)?)?)?)?$/
const COMPACT_CLOCK = /^T?(\d{2})(\d{2})$/
const OFFSET = /(Z|[+-]\d{2}:?\d{2})$/

/** Excel serials of 1954 to 2119: a date cell that lost its format. */
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)

/**
 * 读时标 — dates and times as feeds and offices write them, in Beijing time unless the label carries an offset; hour 24
 * is hour 0 of the next day, hour 25 is a problem of its own.
 */
export function parseTimeLabel(text: string): TimeLabel | TimeProblem {
  const folded = text.normalize('NFKC').trim()
  if (SERIAL.test(folded)) return serialLabel(Number(folded))
  const compact = COMPACT.exec(folded.replace(/\s+/g, ''))
  if (compact) return assemble(compact.slice(1, 4), compact.slice(4), null)
  const date = DATE.exec(folded)
  if (!date) return 'TIME_UNREADABLE'
  const parts = [date[1], date[2] ?? date[4], date[3] ?? date[5]]
  const rest = folded.slice(date[0].length).replace(/\s+/g, '')
  if (rest === '') return assemble(parts, [], null)
  const offset = OFFSET.exec(rest)?.[0] ?? null
  const clockText = offset === null ? rest : rest.slice(0, -offset.length)
  const clock = COMPACT_CLOCK.exec(clockText) ?? CLOCK.exec(clockText)
  if (!clock || parts[2] === undefined) return 'TIME_UNREADABLE'
  return assemble(parts, clock.slice(1), offset)
}

/** 由日期与小时组成时标 — hour as 13, 13时 or 13:00. */
export function withHour(date: TimeLabel, hourText: string): TimeLabel | TimeProblem {
  const match = /^(\d{1,2})(?:\.0+)?(?:[时点]|:(\d{2})(?::00)?)?$/.exec(hourText.normalize('NFKC').trim())
  if (!match || date.grain !== 'day') return 'TIME_UNREADABLE'
  return addClock(date.at, [match[1], match[2]])
}

/** 由年月日组成时标 — `day` null names the month. */
export function fromParts(year: number, month: number, day: number | null): TimeLabel | TimeProblem {
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return 'TIME_UNREADABLE'
  if (!Number.isInteger(month) || month < 1 || month > 12) return 'TIME_UNREADABLE'
  if (day !== null && (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month))) return 'TIME_UNREADABLE'
  const at = Date.UTC(year, month - 1, day ?? 1) - CIVIL_OFFSET_MINUTES * MINUTE
  return { at, grain: day === null ? 'month' : 'day' }
}

type Pieces = readonly (string | undefined)[]

function assemble(date: Pieces, clock: Pieces, offset: string | null): TimeLabel | TimeProblem {
  const day = fromParts(Number(date[0]), Number(date[1]), date[2] === undefined ? null : Number(date[2]))
  if (typeof day === 'string' || clock[0] === undefined) return day
  const label = addClock(day.at, clock)
  if (typeof label === 'string' || offset === null) return label
  return { ...label, at: label.at + (CIVIL_OFFSET_MINUTES - offsetMinutes(offset)) * MINUTE }
}

function addClock(midnight: number, [hours, minutes, seconds]: Pieces): TimeLabel | TimeProblem {
  const [hour, minute, second] = [Number(hours), Number(minutes ?? 0), Number(seconds ?? 0)]
  if (minute > 59 || second > 59) return 'TIME_UNREADABLE'
  if (hour > 24 || (hour === 24 && minute + second > 0)) return 'HOUR_25'
  return { at: midnight + hour * HOUR + minute * MINUTE + second * 1000, grain: 'time' }
}

function offsetMinutes(offset: string): number {
  if (offset === 'Z') return 0
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))
  return offset.startsWith('-') ? -minutes : minutes
}

function serialLabel(serial: number): TimeLabel {
  const seconds = Math.round(serial * 86_400)
  const at = SERIAL_EPOCH + seconds * 1000 - CIVIL_OFFSET_MINUTES * MINUTE
  return { at, grain: (seconds * 1000) % DAY === 0 ? 'day' : 'time' }
}

import type { CellStyle } from './cell-style.ts'

const DAY_SECONDS = 86_400
/** Day 0 of the 1900 system, its invented 29 February 1900 included: right for every date after it. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
/** Days between the two systems. */
const OFFSET_1904 = 1462
/** Digits a spreadsheet keeps; the seventeen it writes hold the noise of binary fractions. */
const DIGITS = 15

/** 数值单元格的文字 — a number as it is meant: dates and months by the cell's format, percents times a hundred. */
export function numberText(raw: string, { shows }: CellStyle, is1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim()
  if (shows === 'date' || shows === 'month') return serialText(value, shows, is1904)
  if (shows === 'percent') return `${plain(value * 100)}%`
  return plain(value)
}

function plain(value: number): string {
  return String(Number(value.toPrecision(DIGITS)))
}

/** Rounded to the second: a fraction of a day is never exact. */
function serialText(serial: number, shows: 'date' | 'month', is1904: boolean): string {
  const seconds = Math.round((is1904 && serial >= 1 ? serial + OFFSET_1904 : serial) * DAY_SECONDS)
  if (seconds < 0) return plain(serial)
  const text = new Date(EPOCH_1900 + seconds * 1000).toISOString()
  if (seconds < DAY_SECONDS) return text.slice(11, 19)
  if (shows === 'month') return text.slice(0, 7)
  return seconds % DAY_SECONDS === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

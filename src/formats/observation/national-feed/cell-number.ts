import { MISSING, NOT_MONITORED } from '#kernel/observation/observation-table.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'

/** Neither a number nor one of the words for its absence. */
export const UNREADABLE = -2_147_483_646
/** A number with more places than the column is scaled by. */
export const FINER = -2_147_483_645
/** A number that does not fit a scaled column. */
export const OUT_OF_RANGE = -2_147_483_644

const ZERO = 0x30
const DOT = 0x2e
const SLASH = 0x2f
const MINUS = 0x2d
const LETTER_N = 0x4e
const LETTER_A = 0x41

/** Longest run of digits whose scaled value surely fits 32 bits. */
const SAFE_DIGITS = 9
const LARGEST = 2_000_000_000
/** Places a column may have; a value printed with more is taken by its nearest. */
export const MOST_DECIMALS = 4

const WORDS_FOR_MISSING: ReadonlySet<string> = new Set([
  '',
  'na',
  'n/a',
  'nan',
  'null',
  'none',
  '-',
  '--',
  '无',
  '缺测',
])

/** 1,234 in quotes, as spreadsheets write thousands. */
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/

/**
 * 数值单元格 — bytes [start, end) as value × 10^decimals; MISSING, NOT_MONITORED or one of the answers above otherwise.
 * Plain digits with at most one point are read byte by byte; anything else goes the slow way.
 */
export function scaledCell(bytes: Uint8Array, start: number, end: number, decimals: number): number {
  if (start >= end) return MISSING
  const first = bytes[start] ?? 0
  if (end - start === 1 && first === SLASH) return NOT_MONITORED
  if (end - start === 1 && first === MINUS) return MISSING
  if (end - start === 2 && first === LETTER_N && bytes[start + 1] === LETTER_A) return MISSING
  if (end - start > SAFE_DIGITS) return slowCell(bytes, start, end, decimals)
  let value = 0
  let places = -1
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      if (places >= 0) places += 1
    } else if (digit === DOT - ZERO && places < 0 && at > start) places = 0
    else return slowCell(bytes, start, end, decimals)
  }
  while (places > decimals && value % 10 === 0) {
    value /= 10
    places -= 1
  }
  if (places <= decimals) return scaled(value, decimals - Math.max(places, 0))
  return decimals < MOST_DECIMALS ? FINER : slowCell(bytes, start, end, decimals)
}

function scaled(digits: number, places: number): number {
  let value = digits
  for (let left = places; left > 0; left -= 1) value *= 10
  return value > LARGEST ? OUT_OF_RANGE : value
}

/** Blanks around, full width, a dash of any length, a sign, an exponent, separated thousands, a very long number. */
function slowCell(bytes: Uint8Array, start: number, end: number, decimals: number): number {
  const said = plain(new TextDecoder().decode(bytes.subarray(start, end)))
  const text = THOUSANDS.test(said) ? said.replaceAll(',', '') : said
  if (text === '/') return NOT_MONITORED
  if (WORDS_FOR_MISSING.has(text)) return MISSING
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(text)) return UNREADABLE
  const value = Number(text)
  const power = 10 ** decimals
  const nearest = roundHalfEven(value * power, 0)
  if (Math.abs(nearest) > LARGEST) return OUT_OF_RANGE
  const isExact = Math.abs(value * power - nearest) <= Math.abs(nearest) * 1e-12
  return isExact || decimals >= MOST_DECIMALS ? nearest : FINER
}

/** 数值文字 — as it would be typed: half width, lower case, every dash a hyphen, no blanks around. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212\uFE63]+/g, '-')
    .trim()
    .toLowerCase()
}

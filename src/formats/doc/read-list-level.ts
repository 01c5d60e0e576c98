import type { ByteReader } from '#formats/binary/byte-reader.ts'
import { LEVEL_COUNT, type NumberingLevel } from '#formats/numbering/numbering-definitions.ts'

export interface ListLevel extends NumberingLevel {
  /** False when it counts in a script that we do not know. */
  readonly isCountable: boolean
  /** Bytes that the level takes in the file. */
  readonly length: number
}

const FIXED_LENGTH = 28
const IS_LEGAL = 0x04
const HAS_OWN_RESTART = 0x08
const NO_NUMBER = 0xff

/** 编号方式 — MSONFC ([MS-OSHARED] 2.2.1.3) by the names that ST_NumberFormat gives them; null for scripts not read here. */
const FORMATS: readonly (string | null)[] = [
  ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', null, null, null, null, null],
  ...['ideographDigital', 'japaneseCounting', null, null, 'decimalFullWidth', 'decimalHalfWidth', null],
  ...['japaneseDigitalTenThousand', 'decimalEnclosedCircle', 'decimalFullWidth2', null, null, 'decimalZero', 'bullet'],
  ...[null, null, 'decimalEnclosedFullstop', 'decimalEnclosedParen', 'decimalEnclosedCircleChinese'],
  ...['ideographEnclosedCircle', 'ideographTraditional', 'ideographZodiac', null, 'taiwaneseCounting'],
  ...['ideographLegalTraditional', 'taiwaneseCountingThousand', 'taiwaneseDigital', 'chineseCounting'],
  ...['chineseLegalSimplified', 'chineseCountingThousand'],
]

const FOLLOWED_BY = ['tab', 'space', 'nothing'] as const

/** 读列表级别 — an LVL ([MS-DOC] 2.9.150): fixed part, properties of the number, then its text with places for counters. */
export function readLevel(table: ByteReader, at: number): ListLevel {
  const textAt = at + FIXED_LENGTH + table.u8(at + 24) + table.u8(at + 25)
  const textLength = table.u16(textAt)
  const flags = table.u8(at + 5)
  const code = table.u8(at + 4)
  const format = code === NO_NUMBER ? 'none' : (FORMATS[code] ?? null)
  const text = new TextDecoder('utf-16le').decode(table.slice(textAt + 2, textLength * 2).bytes)
  const places = Array.from({ length: LEVEL_COUNT }, (_, index) => table.u8(at + 6 + index))
  return {
    start: table.i32(at),
    format: format ?? 'decimal',
    template: template(text, places),
    suffix: FOLLOWED_BY[table.u8(at + 15)] ?? 'tab',
    isLegal: (flags & IS_LEGAL) !== 0,
    restartAfter: (flags & HAS_OWN_RESTART) === 0 ? null : table.u8(at + 26),
    paragraphStyle: null,
    isCountable: format !== null,
    length: textAt + 2 + textLength * 2 - at,
  }
}

/** The characters at the places (from 1) are level numbers from 0; a template writes them %1 … %9. */
function template(text: string, places: readonly number[]): string {
  return Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index)
    return places.includes(index + 1) && code < LEVEL_COUNT ? `%${code + 1}` : text.charAt(index)
  }).join('')
}

import type { ByteReader } from '#formats/binary/byte-reader.ts'
import type { Piece } from './piece-table.ts'
import { isSwitchedOn, PROPERTY, type PropertyChange, propertyChanges } from './properties.ts'
import type { PropertyPages } from './property-pages.ts'

/** 文字段 — characters with the same properties, and where they stand. */
export interface TextRun {
  readonly text: string
  readonly piece: Piece
  /** Character position of the first one. */
  readonly start: number
  readonly isDeleted: boolean
  readonly isHidden: boolean
  /** Control characters in it stand for fields, pictures and notes. */
  readonly isSpecial: boolean
  /** What a special ( is printed as. */
  readonly symbol: string | null
}

/** 读文字段 — a range of character positions run by run, whatever order its pieces have in the file. */
export function* textRuns(
  document: ByteReader,
  pieces: readonly Piece[],
  pages: PropertyPages,
  range: { readonly start: number; readonly end: number },
): Generator<TextRun> {
  for (const piece of pieces) {
    const end = Math.min(piece.end, range.end)
    let start = Math.max(piece.start, range.start)
    while (start < end) {
      const offset = piece.offset + (start - piece.start) * piece.width
      const run = pages.at(offset)
      const length = Math.min(end - start, run ? Math.ceil((run.end - offset) / piece.width) : end - start)
      const changes = [...(run ? propertyChanges(run.properties) : []), ...propertyChanges(piece.changes)]
      const bytes = document.slice(offset, length * piece.width).bytes
      yield { text: decode(bytes, piece.width), piece, start, ...printing(changes) }
      start += length
    }
  }
}

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true })

/** What one-byte characters 0x82 … 0x9F stand for ([MS-DOC] 2.9.73); a gap leaves the character as it is. */
const WINDOWS_SIGNS = '‚ƒ„…†‡ˆ‰Š‹Œ    ‘’“”•–—˜™š›œ  Ÿ'
const FIRST_WINDOWS_SIGN = 0x82

function decode(bytes: Uint8Array, width: Piece['width']): string {
  if (width === 2) return UTF_16.decode(bytes)
  return Array.from(bytes, (byte) => {
    const sign = WINDOWS_SIGNS.charAt(byte - FIRST_WINDOWS_SIGN).trim()
    return sign === '' ? String.fromCharCode(byte) : sign
  }).join('')
}

function printing(changes: readonly PropertyChange[]): Omit<TextRun, 'text' | 'piece' | 'start'> {
  const last = (code: number): ByteReader | undefined => changes.findLast((change) => change.code === code)?.operand
  const isOn = (code: number): boolean => {
    const operand = last(code)
    return operand !== undefined && isSwitchedOn(operand)
  }
  const symbol = last(PROPERTY.symbol)?.u16(2)
  return {
    isDeleted: isOn(PROPERTY.markDeleted),
    isHidden: isOn(PROPERTY.hidden),
    isSpecial: isOn(PROPERTY.special),
    symbol: symbol === undefined ? null : String.fromCharCode(symbol),
  }
}

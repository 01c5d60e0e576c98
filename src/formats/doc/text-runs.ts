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

const DECODERS = { 1: new TextDecoder('windows-1252'), 2: new TextDecoder('utf-16le', { ignoreBOM: true }) } as const

function decode(bytes: Uint8Array, width: Piece['width']): string {
  return DECODERS[width].decode(bytes)
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

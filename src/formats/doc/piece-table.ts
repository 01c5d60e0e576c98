import { ByteReader, OutOfBytesError } from '#formats/binary/byte-reader.ts'

/** 文字块 — characters that stand together in the document stream; a file saved in haste has them out of order. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Where the first character stands in the document stream. */
  readonly offset: number
  /** 1 for Windows-1252, 2 for UTF-16. */
  readonly width: 1 | 2
  /** Changes to the properties of the whole piece. */
  readonly changes: ByteReader
}

const PROPERTY_LIST = 1
const PIECES = 2
const COMPRESSED = 0x40000000
const NONE = new ByteReader(new Uint8Array())

/** Short codes of a piece's only change ([MS-DOC] 2.9.214), as far as they bear on the text, with their full codes. */
const SHORT_CODES: ReadonlyMap<number, number> = new Map([
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x5c, 0x083c],
])

/** 读文字块表 — the Clx: property lists that pieces refer to, then the pieces by character position. */
export function readPieces(clx: ByteReader): readonly Piece[] {
  const lists: ByteReader[] = []
  let at = 0
  while (clx.u8(at) === PROPERTY_LIST) {
    const length = clx.u16(at + 1)
    lists.push(clx.slice(at + 3, length))
    at += 3 + length
  }
  if (clx.u8(at) !== PIECES) throw new OutOfBytesError(at, 1, clx.length)
  const table = clx.slice(at + 5, clx.u32(at + 1))
  const count = Math.floor((table.length - 4) / 12)
  const pieces: Piece[] = []
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [table.u32(index * 4), table.u32(index * 4 + 4)]
    if (end <= start || start !== (pieces.at(-1)?.end ?? 0)) throw new OutOfBytesError(start, end - start, table.length)
    const entry = table.slice((count + 1) * 4 + index * 8, 8)
    const place = entry.u32(2)
    const isCompressed = (place & COMPRESSED) !== 0
    const offset = place & (COMPRESSED - 1)
    pieces.push({
      start,
      end,
      offset: isCompressed ? offset / 2 : offset,
      width: isCompressed ? 1 : 2,
      changes: changesOf(entry.u16(6), lists),
    })
  }
  return pieces
}

/** A piece's modifier is one short change, or the number of a property list. */
function changesOf(modifier: number, lists: readonly ByteReader[]): ByteReader {
  if ((modifier & 1) === 1) return lists[modifier >> 1] ?? NONE
  const code = SHORT_CODES.get((modifier >> 1) & 0x7f)
  return code === undefined ? NONE : new ByteReader(Uint8Array.of(code & 0xff, code >> 8, modifier >> 8))
}

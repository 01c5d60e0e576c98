import { ByteReader } from '#formats/binary/byte-reader.ts'
import { openCompoundFile } from '#formats/compound-file/open-compound-file.ts'
import { unreadable } from '#formats/unreadable-error.ts'

/** 文字处理文件的流 — the streams of a Word 97–2003 file and what its header (the FIB of [MS-DOC]) says of them. */
export interface WordStreams {
  /** WordDocument: the characters, and the pages of their properties. */
  readonly document: ByteReader
  /** 0Table or 1Table: everything that the header points to. */
  readonly table: ByteReader
  /** Long property lists; empty when there are none. */
  readonly data: ByteReader
  /** Characters of the main text, and where the text boxes' begin, both counted in character positions. */
  readonly mainLength: number
  readonly boxesStart: number
  readonly boxesLength: number
  /** A structure of the table stream by its place in the header's list; empty when the file has none. */
  structure(index: number): ByteReader
  /** Where a structure begins in the table stream. */
  structureStart(index: number): number
}

/** Places in FibRgFcLcb97 of the structures we read. */
export const STRUCTURE = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  shapeAnchors: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const

const WORD_97 = 0xa5ec
const WORD_95 = 0xa5dc
/** The first file version of Word 97; 101–105 are those of Word 6 and 95. */
const FIRST_VERSION = 0xc0
const ENCRYPTED = 0x0100
const TABLE_IS_1 = 0x0200
const POINTERS_AT = 0x9a

/** Lengths of the texts that follow each other: main, footnotes, headers, macros, comments, endnotes, text boxes. */
const TEXT_LENGTHS_AT = 0x4c
const TEXTS_BEFORE_BOXES = 6

/** 打开文字处理文件 — refuses encrypted files and those of Word 95; throws `OutOfBytesError` on damage. */
export function openWordFile(bytes: Uint8Array): WordStreams {
  const container = openCompoundFile(bytes)
  const stream = (name: string): ByteReader => {
    const content = container.read(name)
    if (content === null) throw unreadable('DOC_BROKEN', { part: name })
    return new ByteReader(content)
  }
  const document = stream('WordDocument')
  const magic = document.u16(0)
  if (magic === WORD_95 || (magic === WORD_97 && document.u16(2) < FIRST_VERSION)) throw unreadable('DOC_TOO_OLD', {})
  if (magic !== WORD_97) throw unreadable('DOC_BROKEN', { part: 'WordDocument' })
  const flags = document.u16(10)
  if ((flags & ENCRYPTED) !== 0) throw unreadable('DOC_ENCRYPTED', {})
  const table = stream((flags & TABLE_IS_1) === 0 ? '0Table' : '1Table')
  const pointerCount = document.u16(POINTERS_AT - 2)
  const structureStart = (index: number): number => (index < pointerCount ? document.u32(POINTERS_AT + index * 8) : 0)
  const lengths = Array.from({ length: TEXTS_BEFORE_BOXES + 1 }, (_, index) =>
    document.u32(TEXT_LENGTHS_AT + index * 4),
  )
  return {
    document,
    table,
    data: new ByteReader(container.read('Data') ?? new Uint8Array()),
    mainLength: lengths[0] ?? 0,
    boxesStart: lengths.slice(0, TEXTS_BEFORE_BOXES).reduce((sum, length) => sum + length, 0),
    boxesLength: lengths[TEXTS_BEFORE_BOXES] ?? 0,
    structureStart,
    structure(index) {
      const length = index < pointerCount ? document.u32(POINTERS_AT + index * 8 + 4) : 0
      return length === 0 ? new ByteReader(new Uint8Array()) : table.slice(structureStart(index), length)
    },
  }
}

import { makeCompoundFile } from './make-compound-file.ts'

/** 测试用的 .doc 文字块 — characters in Windows-1252 or UTF-16, with the property list that goes with the piece. */
export interface DocPiece {
  readonly text: string
  readonly isCompressed?: boolean
  readonly properties?: readonly number[]
}

/** A structure of the table stream by its place in the header's list; `beyond` follows it and is not declared. */
export interface DocStructure {
  readonly place: number
  readonly bytes: Uint8Array
  readonly beyond?: Uint8Array
}

export interface DocOptions {
  readonly magic?: number
  readonly version?: number
  readonly flags?: number
  readonly structures?: readonly DocStructure[]
  readonly declaredLength?: number
}

const TEXT_AT = 0x800
const POINTERS = 93
const POINTERS_AT = 0x9a
const PIECES = 33

/** 造 .doc — a Word 97 file of the least that one can have: header, characters, pieces. */
export function makeDoc(pieces: readonly DocPiece[], options: DocOptions = {}): Buffer {
  const texts = pieces.map(({ text, isCompressed }) => Buffer.from(text, isCompressed === true ? 'latin1' : 'utf16le'))
  const table: Buffer[] = []
  const document = Buffer.concat([Buffer.alloc(TEXT_AT), ...texts])
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0)
  document.writeUInt16LE(options.magic ?? 0xa5ec, 0)
  document.writeUInt16LE(options.version ?? 0xc1, 2)
  document.writeUInt16LE(0x0200 | (options.flags ?? 0), 10)
  document.writeUInt32LE(options.declaredLength ?? length, 0x4c)
  document.writeUInt16LE(POINTERS, POINTERS_AT - 2)
  for (const { place, bytes, beyond } of [
    ...(options.structures ?? []),
    { place: PIECES, bytes: pieceTable(pieces, texts), beyond: undefined },
  ]) {
    document.writeUInt32LE(Buffer.concat(table).length, POINTERS_AT + place * 8)
    document.writeUInt32LE(bytes.length, POINTERS_AT + place * 8 + 4)
    table.push(Buffer.from(bytes), Buffer.from(beyond ?? []))
  }
  return makeCompoundFile({ WordDocument: document, '1Table': Buffer.concat(table) })
}

function pieceTable(pieces: readonly DocPiece[], texts: readonly Buffer[]): Buffer {
  const lists = pieces.map(({ properties = [] }) =>
    Buffer.concat([Buffer.from([1, properties.length, 0]), Buffer.from(properties)]),
  )
  const positions = Buffer.alloc((pieces.length + 1) * 4)
  const entries = Buffer.alloc(pieces.length * 8)
  let position = 0
  let offset = TEXT_AT
  for (const [index, { text, isCompressed }] of pieces.entries()) {
    position += text.length
    positions.writeUInt32LE(position, (index + 1) * 4)
    entries.writeUInt32LE(isCompressed === true ? (offset * 2) | 0x40000000 : offset, index * 8 + 2)
    entries.writeUInt16LE((index << 1) | 1, index * 8 + 6)
    offset += texts[index]?.length ?? 0
  }
  const head = Buffer.alloc(5)
  head[0] = 2
  head.writeUInt32LE(positions.length + entries.length, 1)
  return Buffer.concat([...lists, head, positions, entries])
}

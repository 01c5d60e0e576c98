import type { ByteReader } from '#formats/binary/byte-reader.ts'

/** 属性修改 — one sprm ([MS-DOC] 2.6) with its operand. */
export interface PropertyChange {
  readonly code: number
  readonly operand: ByteReader
}

/** Codes of the properties that bear on what is printed and where. */
export const PROPERTY = {
  markDeleted: 0x0800,
  hidden: 0x083c,
  special: 0x0855,
  symbol: 0x6a09,
  style: 0x4600,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  longProperties: 0x6646,
  /** The same, as the first versions of Word 97 wrote it. */
  olderLongProperties: 0x6645,
  tableDefinition: 0xd608,
  cellsInserted: 0x7621,
  cellsDeleted: 0x5622,
  cellsWidened: 0x7623,
  cellsMerged: 0x5624,
  cellsSplit: 0x5625,
  verticalMerge: 0xd62b,
} as const

const TAB_CHANGES = 0xc615

/** Operand bytes by the top three bits of a code; 6 says its own length first. */
const OPERAND_LENGTHS = [1, 1, 2, 4, 2, 2, null, 3] as const

/** 属性列表 — the changes of a grpprl in order; trailing padding ends it. */
export function* propertyChanges(list: ByteReader): Generator<PropertyChange> {
  let at = 0
  while (at + 2 < list.length) {
    const code = list.u16(at)
    at += 2
    const length = OPERAND_LENGTHS[code >> 13] ?? operandLength(list, code, at)
    yield { code, operand: list.slice(at, length) }
    at += length
  }
}

/** The length byte counts what follows it, with two exceptions. */
function operandLength(list: ByteReader, code: number, at: number): number {
  if (code === PROPERTY.tableDefinition) return list.u16(at) + 1
  const length = list.u8(at)
  if (code !== TAB_CHANGES || length !== 255) return length + 1
  const deleted = list.u8(at + 1)
  const added = list.u8(at + 2 + deleted * 4)
  return 3 + deleted * 4 + added * 3
}

/** A switch that is on: 1, or the opposite of a style that leaves it off. */
export function isSwitchedOn(operand: ByteReader): boolean {
  return operand.u8(0) === 1 || operand.u8(0) === 0x81
}

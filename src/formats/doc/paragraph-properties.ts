import type { ByteReader } from '#formats/binary/byte-reader.ts'
import type { NumberingReference } from '#formats/numbering/numbering-reference.ts'
import { PROPERTY, type PropertyChange, propertyChanges } from './properties.ts'
import { type RowDefinition, rowDefinition } from './row-definition.ts'

/** 段落属性 — what of a paragraph's properties bears on its text and place. */
export interface ParagraphProperties {
  readonly style: number
  readonly numbering: NumberingReference
  /** 0 outside of tables, 1 in a table, 2 in a table in a cell … */
  readonly depth: number
  readonly isRowEnd: boolean
  /** Ends a cell of an inner table, whose cells end like ordinary paragraphs. */
  readonly isInnerCellEnd: boolean
  readonly row: RowDefinition | null
}

/** Lists are counted from 1; numbers above are "no list, but keep its indent". */
const LAST_LIST = 0x7fe
/** The numbering of Word 95, kept inside the paragraph. */
const OLD_LIST = 0x7ff

/** Stands for numbering that we cannot count. */
export const UNCOUNTABLE = 'uncountable'

const MAX_DEPTH = 50

/** 读段落属性 — style number and changes of a paragraph, then those of its piece; long lists stand in the data stream. */
export function paragraphProperties(list: ByteReader, data: ByteReader, pieceChanges: ByteReader): ParagraphProperties {
  const style = list.length >= 2 ? list.u16(0) : 0
  const own = list.length >= 2 ? list.slice(2, list.length - 2) : list
  const changes = [...withLongLists(own, data), ...propertyChanges(pieceChanges)]
  const last = (code: number): ByteReader | undefined => changes.findLast((change) => change.code === code)?.operand
  const isOn = (code: number): boolean => (last(code)?.u8(0) ?? 0) !== 0
  const depth = Math.min(MAX_DEPTH, Math.max(last(PROPERTY.tableDepth)?.i32(0) ?? 0, isOn(PROPERTY.inTable) ? 1 : 0))
  return {
    style: last(PROPERTY.style)?.u16(0) ?? style,
    numbering: numberingIn(changes),
    depth,
    isRowEnd: isOn(PROPERTY.rowEnd) || isOn(PROPERTY.innerRowEnd),
    isInnerCellEnd: isOn(PROPERTY.innerCellEnd),
    row: rowDefinition(changes),
  }
}

export function numberingIn(changes: Iterable<PropertyChange>): NumberingReference {
  let list: number | null = null
  let level: number | null = null
  for (const { code, operand } of changes) {
    if (code === PROPERTY.list) list = operand.u16(0)
    else if (code === PROPERTY.listLevel) level = operand.u8(0)
  }
  return {
    ...(list === null ? {} : { numId: list === OLD_LIST ? UNCOUNTABLE : String(list > LAST_LIST ? 0 : list) }),
    ...(level === null || level > 8 ? {} : { level }),
  }
}

function* withLongLists(list: ByteReader, data: ByteReader): Generator<PropertyChange> {
  for (const change of propertyChanges(list)) {
    if (change.code !== PROPERTY.longProperties && change.code !== PROPERTY.olderLongProperties) {
      yield change
      continue
    }
    const at = change.operand.u32(0)
    yield* propertyChanges(data.slice(at + 2, data.u16(at)))
  }
}

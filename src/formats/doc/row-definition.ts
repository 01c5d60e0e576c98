import { type ByteReader, OutOfBytesError } from '#formats/binary/byte-reader.ts'
import { PROPERTY, type PropertyChange } from './properties.ts'

/** 行定义 — where the cells of a row begin and end across the page (twips), and how they are merged. */
export interface RowDefinition {
  /** One more than there are cells. */
  readonly edges: readonly number[]
  readonly cells: readonly DefinedCell[]
}

export interface DefinedCell {
  readonly verticalMerge: 'none' | 'start' | 'continue'
  readonly isLeftContinued: boolean
}

interface OpenCell {
  width: number
  verticalMerge: DefinedCell['verticalMerge']
  isLeftContinued: boolean
}

const CELL_LENGTH = 20
/** Word allows 63 in a row. */
const MOST_CELLS = 255
const LEFT_CONTINUED = 0x2
const VERTICALLY_MERGED = 0x20
const VERTICAL_START = 0x40

/** 读行定义 — the table definition among a row end's changes, with what later changes make of it; null without one. */
export function rowDefinition(changes: readonly PropertyChange[]): RowDefinition | null {
  const at = changes.findLastIndex((change) => change.code === PROPERTY.tableDefinition)
  const definition = changes[at]?.operand
  const cells = definition ? readCells(definition) : []
  for (const change of changes.slice(at + 1)) {
    apply(cells, change)
    if (cells.length > MOST_CELLS) throw new OutOfBytesError(0, cells.length, MOST_CELLS)
  }
  if (cells.length === 0) return null
  let edge = definition?.i16(3) ?? 0
  const edges = [edge]
  for (const { width } of cells) {
    edge += width
    edges.push(edge)
  }
  return { edges, cells }
}

function readCells(definition: ByteReader): OpenCell[] {
  const count = definition.u8(2)
  const edge = (index: number): number => definition.i16(3 + index * 2)
  const cellsAt = 3 + (count + 1) * 2
  return Array.from({ length: count }, (_, index) =>
    readCell(definition, cellsAt + index * CELL_LENGTH, edge(index + 1) - edge(index)),
  )
}

/** Cells at the end that are like any other may be left out. */
function readCell(definition: ByteReader, at: number, width: number): OpenCell {
  const flags = at + 2 <= definition.length ? definition.u16(at) : 0
  return {
    width,
    verticalMerge: verticalMerge((flags & VERTICALLY_MERGED) !== 0, (flags & VERTICAL_START) !== 0),
    isLeftContinued: (flags & LEFT_CONTINUED) !== 0,
  }
}

function apply(cells: OpenCell[], { code, operand }: PropertyChange): void {
  const [first, limit] = [operand.u8(0), operand.length > 1 ? operand.u8(1) : 0]
  if (code === PROPERTY.verticalMerge) {
    const cell = cells[operand.u8(1)]
    const flags = operand.u8(2)
    if (cell) cell.verticalMerge = verticalMerge((flags & 1) !== 0, (flags & 2) !== 0)
  } else if (code === PROPERTY.cellsMerged || code === PROPERTY.cellsSplit) {
    const isMerged = code === PROPERTY.cellsMerged
    for (const [index, cell] of cells.slice(first, limit).entries()) cell.isLeftContinued = isMerged && index > 0
  } else if (code === PROPERTY.cellsDeleted) {
    cells.splice(first, Math.max(0, limit - first))
  } else if (code === PROPERTY.cellsWidened) {
    for (const cell of cells.slice(first, limit)) cell.width = operand.i16(2)
  } else if (code === PROPERTY.cellsInserted) {
    cells.splice(first, 0, ...Array.from({ length: limit }, () => plainCell(operand.i16(2))))
  }
}

function plainCell(width: number): OpenCell {
  return { width, verticalMerge: 'none', isLeftContinued: false }
}

function verticalMerge(isMerged: boolean, isStart: boolean): DefinedCell['verticalMerge'] {
  if (!isMerged) return 'none'
  return isStart ? 'start' : 'continue'
}

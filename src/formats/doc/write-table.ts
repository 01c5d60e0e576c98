import type { DocumentFlow } from '#formats/flow/document-flow.ts'
import { type CellProperties, PLAIN_CELL } from '#formats/flow/table-builder.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import type { WordBlock, WordRow, WordTable } from './blocks.ts'

/** Edges this near to each other (twips, 0.7 mm) are one: dragging a border leaves rows that differ by a hair. */
const SAME_EDGE = 40

/** 写版块 — into the flow, tables with their merged cells laid out on the columns that their edges make. */
export function writeBlock(flow: DocumentFlow, block: WordBlock): void {
  if (typeof block === 'string') flow.paragraph(block)
  else writeTable(flow, block)
}

function writeTable(flow: DocumentFlow, table: WordTable): void {
  const columns = columnsOf(table)
  flow.openTable()
  for (const row of table.rows) {
    flow.openRow()
    flow.rowProperties(columns.get(row.definition?.edges[0] ?? 0) ?? 0, row.isDeleted)
    for (const [index, cell] of row.cells.entries()) {
      flow.openCell(cellProperties(row, index, columns))
      for (const block of cell) writeBlock(flow, block)
      flow.closeCell()
    }
  }
  flow.closeTable()
}

/** The column that begins at each edge of any row. */
function columnsOf({ rows }: WordTable): ReadonlyMap<number, number> {
  const edges = [...new Set(rows.flatMap(({ definition }) => definition?.edges ?? []))].sort((a, b) => a - b)
  const columns = new Map<number, number>()
  let column = -1
  let first = Number.NEGATIVE_INFINITY
  for (const edge of edges) {
    if (edge - first > SAME_EDGE) {
      column += 1
      first = edge
    }
    columns.set(edge, column)
  }
  return columns
}

function cellProperties(row: WordRow, index: number, columns: ReadonlyMap<number, number>): CellProperties {
  if (!row.definition) return PLAIN_CELL
  const { cells, edges } = row.definition
  const cell = cells[index]
  const [left, right] = [edges[index], edges[index + 1]]
  // A row that holds other cells than it defines cannot be laid out.
  if (!cell || left === undefined || right === undefined || cells.length !== row.cells.length) {
    throw unreadable('DOC_BROKEN', { part: 'TDefTable' })
  }
  return { ...cell, columnSpan: Math.max(1, (columns.get(right) ?? 0) - (columns.get(left) ?? 0)) }
}

import { isBrokenRow, isLast, isSharedCell } from './broken-row.ts'
import { cellSeam, cellText, paddingOf } from './cell-text.ts'
import { onEdges } from './column-edges.ts'
import type { RuledCell, RuledTable } from './grid.ts'

/** 长表的格 — a cell of a table with all its text, wherever it began and ended. */
export interface TableCell {
  readonly row: number
  readonly column: number
  rowSpan: number
  readonly columnSpan: number
  text: string
}

/** 长表 — a table put together from its parts on one page after another. */
export interface LongTable {
  edges: readonly number[]
  rows: number
  cells: TableCell[]
  /** The part on the last page, by which the next one is judged. */
  lastPart: RuledTable
}

export function startTable(part: RuledTable): LongTable {
  const padding = paddingOf(part)
  return {
    edges: part.edges,
    rows: part.rows,
    cells: part.cells.map((cell) => tableCell(cell, 0, padding)),
    lastPart: part,
  }
}

function tableCell(cell: RuledCell, rowsAbove: number, padding: number): TableCell {
  const { row, column, rowSpan, columnSpan } = cell
  return { row: row + rowsAbove, column, rowSpan, columnSpan, text: cellText(cell, padding) }
}

/** 接表 — the next page's part behind the table: its repeated head left out, a row that the page broke made whole. */
export function continueTable(table: LongTable, next: RuledTable, edges: readonly number[]): void {
  if (edges !== table.edges) {
    table.cells = onEdges(table.cells, table.edges, edges)
    table.lastPart = { ...table.lastPart, cells: onEdges(table.lastPart.cells, table.edges, edges), edges }
    table.edges = edges
  }
  const whole = { ...next, cells: onEdges(next.cells, next.edges, edges), edges }
  const part = withoutHead(table, whole)
  const padding = paddingOf(whole)
  const isBroken = isBrokenRow(
    table.lastPart,
    part.cells.filter(({ row }) => row === part.top),
  )
  const shift = table.rows - part.top - (isBroken ? 1 : 0)
  for (const cell of part.cells) {
    const above = cell.row === part.top ? lastCellOver(table, cell) : undefined
    if (above && (isBroken || isSharedCell(table.lastPart, whole, cell))) {
      above.text = joinedText(above, cell, table.lastPart, padding)
      above.rowSpan += cell.rowSpan - (isBroken ? 1 : 0)
    } else {
      table.cells.push(tableCell(cell, shift, padding))
    }
  }
  table.rows = Math.max(table.rows, whole.rows + shift)
  table.lastPart = whole
}

/** A part of a table from one of its rows on. */
interface Rest {
  readonly cells: readonly RuledCell[]
  readonly top: number
}

const MOST_HEAD_ROWS = 3

/** Rows at the top that say what the table's first rows say. */
function withoutHead(table: LongTable, part: RuledTable): Rest {
  const padding = paddingOf(part)
  let top = 0
  for (let rows = 1; rows <= MOST_HEAD_ROWS && rows < part.rows; rows += 1) {
    const isEnd = part.cells.every((cell) => cell.row >= rows || cell.row + cell.rowSpan <= rows)
    const head = (cells: readonly TableCell[]): string =>
      cells
        .filter(({ row }) => row < rows)
        .map(({ column, text }) => `${column} ${text.replace(/\s/g, '')}`)
        .sort()
        .join('\n')
    const own = part.cells.map((cell) => tableCell(cell, 0, padding))
    if (isEnd && head(own) === head(table.cells) && /\p{L}/u.test(head(own))) top = rows
  }
  return { cells: part.cells.filter(({ row }) => row >= top), top }
}

function lastCellOver(table: LongTable, cell: RuledCell): TableCell | undefined {
  return table.cells.findLast(
    (above) =>
      above.row + above.rowSpan === table.rows && above.column === cell.column && above.columnSpan === cell.columnSpan,
  )
}

function joinedText(above: TableCell, cell: RuledCell, lastPart: RuledTable, padding: number): string {
  const text = cellText(cell, padding)
  if (text === '' || above.text === '') return above.text + text
  const before = lastPart.cells.find((candidate) => isLast(candidate, lastPart) && candidate.column === cell.column)
  const last = before?.lines.at(-1)
  const next = cell.lines[0]
  if (!before || !last || !next) return `${above.text}\n${text}`
  return above.text + cellSeam(last, next, before, paddingOf(lastPart)) + text
}

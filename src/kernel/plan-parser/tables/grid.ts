import type { SourceCell, SourceTable } from '#kernel/plan-parser/source-document.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

/**
 * 表格 — a table however it came: real cells of a format, cells written one a line, lines cut by tabs or pipes.
 * The span runs from the first character of the first cell's line to the last of the last one.
 */
export type Grid = SourceTable
export type GridRow = readonly SourceCell[]

export function plainCell(span: TextSpan, column: number): SourceCell {
  return { start: span.start, end: span.end, column, columnSpan: 1, rowSpan: 1 }
}

/** 列数 — as many as the widest row needs. */
export function columnCount(grid: Grid): number {
  let count = 0
  for (const row of grid.rows) for (const cell of row) count = Math.max(count, cell.column + cell.columnSpan)
  return count
}

/** The cell of a row that covers a column; undefined when a merged cell above covers it. */
export function cellAt(row: GridRow, column: number): SourceCell | undefined {
  return row.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
}

import type { LayoutBlock, LayoutCell, LayoutRow } from '#kernel/plan/layout.ts'
import type { ReadTable } from '#kernel/plan-parser/read-plan.ts'
import type { Grid, GridRow } from '#kernel/plan-parser/tables/grid.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, printed } from '#kernel/plan-parser/text/plan-text.ts'

/** 表格排版 — a table with a known head: its labels as columns, its rows with their items and headings. */
export function layOutTable(table: ReadTable): LayoutBlock {
  const { grid, head, tasks } = table
  const itemOf = new Map<number, string>()
  for (const [index, row] of (tasks?.rows ?? []).entries()) itemOf.set(row.row, table.items[index] ?? '')
  for (const { row, object } of table.objects) itemOf.set(row, object.id)
  const rows: LayoutRow[] = []
  for (let index = head.rows; index < grid.rows.length; index += 1) {
    const item = itemOf.get(index)
    const level = tasks?.headingRows.get(index)
    const cells = (grid.rows[index] ?? []).map((cell): LayoutCell => ({ ...cell }))
    rows.push({
      ...(item === undefined ? {} : { item }),
      ...(level === undefined ? {} : { headingLevel: level }),
      cells: level === undefined ? cells : joined(cells, head.columns.length),
    })
  }
  const merged = mergeDown(rows, tasks?.groupColumns ?? [])
  return {
    kind: 'table',
    start: grid.start,
    end: grid.end,
    columns: head.columns.map(({ label }) => label),
    rows: merged,
  }
}

/** 无表头表 — a table nobody knows the columns of: its first row stands as its head. */
export function layOutGrid(grid: Grid, source: PlanText): LayoutBlock {
  const [first = [], ...rest] = grid.rows
  const columns = first.map((cell) => compact(printed(source, cell)))
  const rows = rest.map((row: GridRow): LayoutRow => ({ cells: row.map((cell): LayoutCell => ({ ...cell })) }))
  return { kind: 'table', start: grid.start, end: grid.end, columns, rows }
}

/** A heading row is one cell across the table. */
function joined(cells: readonly LayoutCell[], columns: number): readonly LayoutCell[] {
  const filled = cells.filter((cell) => cell.start < cell.end)
  const first = filled[0] ?? cells[0]
  const last = filled.at(-1) ?? first
  if (!first || !last) return []
  return [{ start: first.start, end: last.end, column: 0, columnSpan: columns, rowSpan: 1 }]
}

/** Empty cells under a filled one in a column of groups are covered by it, as the printed table merges them. */
function mergeDown(rows: readonly LayoutRow[], columns: readonly number[]): readonly LayoutRow[] {
  const spans = new Map<LayoutCell, number>()
  for (const column of columns) {
    let chief: LayoutCell | null = null
    for (const row of rows) {
      const cell = row.cells.find((candidate) => candidate.column === column)
      if (row.headingLevel !== undefined) chief = null
      else if (cell && cell.start < cell.end) chief = cell
      else if (cell && chief && chief.rowSpan === 1) {
        spans.set(chief, (spans.get(chief) ?? 1) + 1)
        spans.set(cell, 0)
      }
    }
  }
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, rowSpan: spans.get(cell) ?? cell.rowSpan })),
  }))
}

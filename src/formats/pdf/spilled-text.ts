import { goesOnInCell, paddingOf } from './cell-text.ts'
import type { RuledCell, RuledTable } from './grid.ts'
import type { PrintedLine } from './lines.ts'

/** Below the foot of a table by no more than this, in parts of the size. */
const NEAR_FOOT = 1.5

/**
 * 溢出文字 — a browser that breaks a merged cell at the foot of a page prints its last characters below the table's last
 * line. Under a column other than the first, and going on with the cell above it, such a line belongs to that cell.
 */
export function withSpilledText(
  table: RuledTable,
  outside: readonly PrintedLine[],
): { readonly table: RuledTable; readonly outside: readonly PrintedLine[] } {
  const padding = paddingOf(table)
  const spilled = new Map<RuledCell, PrintedLine>()
  for (const line of outside) {
    const depth = line.baseline - table.bottom
    if (depth < 0 || depth > line.size * NEAR_FOOT) continue
    const cell = table.cells.find((candidate) => isOver(candidate, line, table))
    const above = cell?.lines.at(-1)
    if (cell && above && goesOnInCell(above, line, cell, padding)) spilled.set(cell, line)
  }
  if (spilled.size === 0) return { table, outside }
  const cells = table.cells.map((cell) => {
    const line = spilled.get(cell)
    return line ? { ...cell, lines: [...cell.lines, line] } : cell
  })
  const taken = new Set(spilled.values())
  return { table: { ...table, cells }, outside: outside.filter((line) => !taken.has(line)) }
}

const isOver = (cell: RuledCell, line: PrintedLine, table: RuledTable): boolean =>
  cell.column > 0 && cell.row + cell.rowSpan === table.rows && cell.left <= line.left && line.right <= cell.right

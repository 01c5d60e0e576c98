import type { RuledCell, RuledTable } from './grid.ts'
import type { PrintedLine } from './lines.ts'
import { isWrapped, seam } from './wrapping.ts'

/** Room between a cell's line and its text, where no line of the table says how much. */
const MOST_PADDING = 8

/** 格内边距 — the least room that any text of the table keeps from the line at its left. */
export function paddingOf({ cells }: RuledTable): number {
  const rooms = cells.flatMap((cell) => cell.lines.map((line) => line.left - cell.left))
  return Math.max(0, Math.min(MOST_PADDING, ...rooms))
}

/** How far right a line could have reached: set in the middle or not, it may be as wide as the cell. */
function reach(line: PrintedLine, cell: RuledCell, padding: number): number {
  return line.left + (cell.right - cell.left - 2 * padding)
}

/** 格内折行 — whether the text of a line goes on in the next one, in the same cell or its rest on the next page. */
export function goesOnInCell(line: PrintedLine, next: PrintedLine, cell: RuledCell, padding: number): boolean {
  return isWrapped(line, next, reach(line, cell, padding))
}

/** What stands between two lines of a cell, or its two parts on two pages: nothing, a space, or the end of a paragraph. */
export function cellSeam(line: PrintedLine, next: PrintedLine, cell: RuledCell, padding: number): '' | ' ' | '\n' {
  return goesOnInCell(line, next, cell, padding) ? seam(line, next, reach(line, cell, padding)) : '\n'
}

/** 格内文字 — the paragraphs of a cell, one a line. */
export function cellText(cell: RuledCell, padding: number): string {
  const pieces = cell.lines.map((line, index) => {
    const above = cell.lines[index - 1]
    return above ? cellSeam(above, line, cell, padding) + line.text : line.text
  })
  return pieces.join('')
}

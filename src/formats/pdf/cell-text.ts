import type { RuledCell, RuledTable } from './grid.ts'
import type { PrintedLine } from './lines.ts'
import { isWrapped, joinTexts } from './wrapping.ts'

/** Room between a cell's line and its text, where no line of the table says how much. */
const MOST_PADDING = 8

/** 格内边距 — the least room that any text of the table keeps from the line at its left. */
export function paddingOf({ cells }: RuledTable): number {
  const rooms = cells.flatMap((cell) => cell.lines.map((line) => line.left - cell.left))
  return Math.max(0, Math.min(MOST_PADDING, ...rooms))
}

/** How far right a line could have reached: set in the middle or not, it may be as wide as the cell. */
export function reach(line: PrintedLine, cell: RuledCell, padding: number): number {
  return line.left + (cell.right - cell.left - 2 * padding)
}

/** 格内折行 — whether the text of a line goes on in the next one, in the same cell or its rest on the next page. */
export function goesOnInCell(line: PrintedLine, next: PrintedLine, cell: RuledCell, padding: number): boolean {
  return isWrapped(line, next, reach(line, cell, padding))
}

/** 格内文字 — the paragraphs of a cell, one a line. */
export function cellText(cell: RuledCell, padding: number): string {
  let text = ''
  cell.lines.forEach((line, index) => {
    const above = cell.lines[index - 1]
    if (!above) text = line.text
    else if (goesOnInCell(above, line, cell, padding))
      text = joinTexts(text, above, line.text, reach(above, cell, padding))
    else text += `\n${line.text}`
  })
  return text
}

import { cellText, goesOnInCell, paddingOf } from './cell-text.ts'
import type { RuledCell, RuledTable } from './grid.ts'
import { endsSentence } from './wrapping.ts'

export const isLast = (cell: RuledCell, part: RuledTable): boolean => cell.row + cell.rowSpan === part.rows

/** A row that fills this many columns, and nearly as many as the one above, looks like a row of its own. */
const FEWEST_IN_ROW = 3

/**
 * 跨页行 — whether the first row of a page goes on with the last row of the page before. What it says then stands only
 * below text that reaches the foot of its cell and breaks off there; a row of its own fills cells that were finished
 * above (全年, a number), or stands below sentences that ended.
 */
export function isBrokenRow(last: RuledTable, first: readonly RuledCell[]): boolean {
  const padding = paddingOf(last)
  const bottom = last.cells.filter((cell) => isLast(cell, last))
  const seams = first.map((cell): Seam | null => {
    const above = bottom.find(({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan)
    return above ? { above, below: cell, padding } : null
  })
  const filled = seams.filter((seam) => seam !== null && seam.below.lines.length > 0)
  if (seams.includes(null)) return false
  if (isWholeRow(filled, bottom)) return filled.every(isOpen) && !filled.some(hasEnded)
  const [only] = filled
  if (filled.length === 1 && only && !isOpen(only)) return isNextParagraph(only, seams)
  return filled.every(isOpen)
}

/** A rest longer than this is rather a name of its own. */
const LONGEST_REST = 3

/**
 * 跨页合并格 — whether a cell that several rows share goes on below although the row itself was complete. Where cells are
 * set in their middle, a rest is told by standing at the top of its cell; elsewhere, and where the cell goes on to yet another page, only a few
 * characters count as one.
 */
export function isSharedCell(last: RuledTable, next: RuledTable, below: RuledCell): boolean {
  const above = last.cells.find(
    (cell) => isLast(cell, last) && cell.column === below.column && cell.columnSpan === below.columnSpan,
  )
  if (!above || !isOpen({ above, below, padding: paddingOf(last) })) return false
  const isWholeHere = !isLast(below, next)
  if (isWholeHere && isMiddleAligned([...last.cells, ...next.cells])) return alignmentOf(below) === 'top'
  const isShared = above.rowSpan > 1 || below.rowSpan > 1
  return isShared && cellText(below, paddingOf(next)).length <= LONGEST_REST
}

function isMiddleAligned(cells: readonly RuledCell[]): boolean {
  const count = (wanted: 'top' | 'middle'): number => cells.filter((cell) => alignmentOf(cell) === wanted).length
  return count('middle') > count('top')
}

/** How a cell's text is placed in its height; null where it fills it. */
function alignmentOf({ lines, top, bottom }: RuledCell): 'top' | 'middle' | null {
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return null
  const above = first.baseline - first.size - top
  const below = bottom - last.baseline
  if (above > first.size && Math.abs(above - below) < first.size) return 'middle'
  return below - above > first.size ? 'top' : null
}

/** Two parts of one column, where a page parts them. */
interface Seam {
  readonly above: RuledCell
  readonly below: RuledCell
  readonly padding: number
}

function isWholeRow(filled: readonly (Seam | null)[], bottom: readonly RuledCell[]): boolean {
  const above = bottom.filter(({ lines }) => lines.length > 0).length
  return filled.length >= FEWEST_IN_ROW && filled.length >= above - 1
}

function isOpen(seam: Seam | null): boolean {
  const line = seam?.above.lines.at(-1)
  const next = seam?.below.lines[0]
  return (
    seam !== null &&
    line !== undefined &&
    next !== undefined &&
    reachesFoot(seam.above) &&
    goesOnInCell(line, next, seam.above, seam.padding)
  )
}

const hasEnded = (seam: Seam | null): boolean => seam !== null && endsSentence(cellText(seam.above, seam.padding))

/** Room left below the last line, in lines: a page keeps two lines of a paragraph together. */
const ROOM_AT_FOOT = 2.6
const USUAL_PITCH = 1.5

function reachesFoot({ lines, bottom }: RuledCell): boolean {
  const last = lines.at(-1)
  if (!last) return false
  const above = lines.at(-2)
  const pitch = above ? last.baseline - above.baseline : last.size * USUAL_PITCH
  return bottom - last.baseline < pitch * ROOM_AT_FOOT
}

/**
 * One cell alone is filled: the next paragraph of the text above, unless the cells beside it go on below, as they do
 * where several rows share them.
 */
function isNextParagraph({ above, padding }: Seam, seams: readonly (Seam | null)[]): boolean {
  const isShared = seams.some(
    (seam) => seam !== null && (seam.above.rowSpan > 1 || seam.below.rowSpan > 1) && seam.above.lines.length > 0,
  )
  const isWide = seams.every((seam) => seam === null || widthOf(seam.above) <= widthOf(above))
  const beside = seams.filter((seam) => seam !== null && seam.above !== above && seam.above.lines.length > 0)
  return reachesFoot(above) && isWide && beside.length > 0 && !isShared && cellText(above, padding).length > 0
}

const widthOf = (cell: RuledCell): number => cell.right - cell.left

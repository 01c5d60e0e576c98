import type { MergedRange } from './cell-reference.ts'
import type { CollectedRow } from './sheet-collector.ts'

/** A range larger than this is decoration (a merged page of remarks), not a name over its rows. */
const LARGEST_RANGE = 20_000

/**
 * 展开合并单元格 — what a merged range says holds for each of its rows, and a text for each of its columns (heads over
 * several). A number over several columns belongs to the first: nobody measured it twice.
 */
export function expandMerges(rows: CollectedRow[], merges: readonly MergedRange[]): void {
  const byLine = new Map(rows.map((row) => [row.line, row]))
  for (const { left, top, right, bottom } of merges) {
    if ((right - left + 1) * (bottom - top + 1) > LARGEST_RANGE) continue
    const text = byLine.get(top)?.cells[left] ?? ''
    if (text === '') continue
    const last = Number.isNaN(Number(text)) ? right : left
    for (let line = top; line <= bottom; line += 1) {
      const row = byLine.get(line)
      if (row === undefined) continue
      for (let column = left; column <= last; column += 1) {
        while (row.cells.length <= column) row.cells.push('')
        if (row.cells[column] === '') row.cells[column] = text
      }
    }
  }
}

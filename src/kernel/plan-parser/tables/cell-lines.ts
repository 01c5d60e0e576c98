import { isAnnexLabel } from '#kernel/plan-parser/outline/line-forms.ts'
import type { Line } from '#kernel/plan-parser/text/lines.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { columnKindOf } from './column-words.ts'
import type { Grid } from './grid.ts'
import { plainCell } from './grid.ts'

/** A line that opens a cell: white space stands before its text, or before nothing for an empty cell. */
const opensCell = (line: Line): boolean => line.indent > 0 || (line.isBlank && line.until > line.from)
const isGap = (line: Line): boolean => line.isBlank && line.until === line.from

const HEADS_TO_TRUST = 3
const LINES_OF_A_HEAD = 14

/** Whether a table written one cell a line begins here: indented lines of which several are heads of columns. */
export function startsCellLines(source: PlanText, index: number): boolean {
  const first = source.lines[index]
  if (!first || first.isBlank || first.indent === 0) return false
  if (columnKindOf(foldedOf(source, first), source.lexicon) === null) return false
  let heads = 0
  for (let at = index; at < index + LINES_OF_A_HEAD && at < source.lines.length; at += 1) {
    const line = source.lines[at]
    if (!line || isGap(line)) break
    if (columnKindOf(foldedOf(source, line), source.lexicon) !== null) heads += 1
  }
  return heads >= HEADS_TO_TRUST
}

export interface LineTable {
  readonly grid: Grid
  /** First line after the table. */
  readonly next: number
}

/**
 * 逐行单元格 — a table whose every cell stands on an indented line of its own and whose rows are parted by blank lines.
 * A line without indentation goes on with the cell above (a head broken over lines); the first one that cannot ends it.
 */
export function readCellLines(source: PlanText, index: number): LineTable {
  const rows: TextSpan[][] = []
  let row: TextSpan[] = []
  let end = source.lines[index]?.start ?? 0
  let gaps = 0
  let at = index
  for (; at < source.lines.length; at += 1) {
    const line = source.lines[at]
    if (!line) break
    if (isGap(line)) {
      gaps += 1
      continue
    }
    if (opensCell(line)) {
      if (endsTable(source, line)) break
      if (gaps > 0 && row.length > 0) {
        rows.push(row)
        row = []
      }
      row.push({ start: line.start, end: line.end })
    } else {
      if (!continuesCell(source, at, gaps)) break
      const last = row.at(-1)
      if (last) row[row.length - 1] = { start: last.start === last.end ? line.start : last.start, end: line.end }
    }
    gaps = 0
    if (!line.isBlank) end = line.end
  }
  if (row.length > 0) rows.push(row)
  const start = source.lines[index]?.start ?? 0
  return { grid: { start, end, rows: layOut(rows) }, next: at }
}

function endsTable(source: PlanText, line: Line): boolean {
  return !line.isBlank && isAnnexLabel(foldedOf(source, line))
}

/** Text without indentation belongs to the cell above when more cells follow it and it is no label of its own. */
function continuesCell(source: PlanText, index: number, gaps: number): boolean {
  const line = source.lines[index]
  if (!line || gaps > 1 || isAnnexLabel(foldedOf(source, line))) return false
  for (let at = index + 1; at < source.lines.length; at += 1) {
    const next = source.lines[at]
    if (next && !isGap(next)) return opensCell(next) && !(gaps > 0 && startsCellLines(source, at))
  }
  return false
}

/** Rows wider than the head are several printed without a blank line between them. */
function layOut(rows: readonly (readonly TextSpan[])[]): Grid['rows'] {
  const width = rows[0]?.length ?? 0
  const laid: TextSpan[][] = []
  for (const row of rows) {
    if (width > 1 && row.length > width && row.length % width === 0) {
      for (let at = 0; at < row.length; at += width) laid.push(row.slice(at, at + width))
    } else {
      laid.push([...row])
    }
  }
  return laid.map((row) => {
    const only = row[0]
    if (row.length === 1 && only) return [{ ...plainCell(only, 0), columnSpan: Math.max(width, 1) }]
    return row.map((cell, column) => plainCell(cell, column))
  })
}

import { isAnnexLabel } from '#kernel/plan-parser/outline/line-forms.ts'
import type { Line } from '#kernel/plan-parser/text/lines.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { cellTypeOf } from './cell-types.ts'
import type { Grid, GridRow } from './grid.ts'
import { plainCell } from './grid.ts'
import type { LineHead } from './line-head.ts'
import { readLineHead } from './line-head.ts'
import { typedRows } from './typed-rows.ts'

export interface LineTable {
  readonly grid: Grid
  /** First line after the table. */
  readonly next: number
}

/** 单元格引导 — whether a line opens a cell: by the white space before it, a tab where the head of the table has one. */
type Lead = (line: Line) => boolean

function leadOf(source: PlanText, head: Line): Lead {
  if (head.hasTab) return (line) => line.hasTab
  const lead = source.text.slice(head.from, head.start)
  if (lead === '') return (line) => !line.isBlank
  return (line) => source.text.startsWith(lead, line.from) && (line.isBlank || line.indent === lead.length)
}

/**
 * 逐行单元格 — a table whose every cell stands on a line of its own. Where cells are indented, blank lines part the rows,
 * a line without indentation goes on with the cell above, and the first that cannot ends the table. Where they are not,
 * or where blank cells were lost, rows are made by what the cells look like. null when no head of columns stands here.
 */
export function readCellLines(source: PlanText, index: number): LineTable | null {
  const first = source.lines[index]
  const head = first && !first.isBlank ? readLineHead(source, index) : null
  if (!first || !head) return null
  const lead = leadOf(source, first)
  const isBare = first.indent === 0
  const body = isBare ? bareBody(source, head) : ledBody(source, head, lead)
  const isWhole = !isBare && hasWholeRows(body.rows, head.cells.length)
  const rows = isWhole
    ? body.rows.flatMap((row) => laidOut(row, head.cells.length))
    : typedRows(body.rows.flat(), head.kinds, source)
  const end = body.rows.at(-1)?.at(-1)?.end ?? head.cells.at(-1)?.end ?? first.end
  const heads = head.cells.map((cell, column) => plainCell(cell, column))
  return { grid: { start: first.start, end: Math.max(end, body.end), rows: [heads, ...rows] }, next: body.next }
}

interface Body {
  readonly rows: readonly (readonly TextSpan[])[]
  readonly end: number
  readonly next: number
}

function ledBody(source: PlanText, head: LineHead, lead: Lead): Body {
  const rows: TextSpan[][] = [[]]
  let end = 0
  let gaps = 1
  let at = head.next
  for (; at < source.lines.length; at += 1) {
    const line = source.lines[at]
    if (!line) break
    const row = rows.at(-1) ?? []
    if (lead(line)) {
      if (!line.isBlank && isAnnexLabel(foldedOf(source, line))) break
      if (gaps > 0 && row.length > 0) rows.push([])
      rows.at(-1)?.push({ start: line.start, end: line.end })
    } else if (line.isBlank) {
      gaps += 1
      continue
    } else {
      const last = row.at(-1)
      if (!last || !continuesCell(source, at, gaps, lead)) break
      row[row.length - 1] = { start: last.start === last.end ? line.start : last.start, end: line.end }
    }
    gaps = 0
    if (!line.isBlank) end = line.end
  }
  return { rows: rows.filter((row) => row.length > 0), end, next: at }
}

/** Text without indentation belongs to the cell above when more cells follow it and it is no label of its own. */
function continuesCell(source: PlanText, index: number, gaps: number, lead: Lead): boolean {
  const line = source.lines[index]
  if (!line || gaps > 1 || isAnnexLabel(foldedOf(source, line))) return false
  for (let at = index + 1; at < source.lines.length; at += 1) {
    const next = source.lines[at]
    if (next && lead(next)) return !(gaps > 0 && readLineHead(source, at) !== null)
    if (next && !next.isBlank) return false
  }
  return false
}

/** Within how many lines of text units or a time must follow for a line to be in the table still. */
const ROW_REACH = 6

function bareBody(source: PlanText, head: LineHead): Body {
  const cells: TextSpan[] = []
  let lastUnits = head.next - 1
  let since = 0
  const reach = Math.max(ROW_REACH, head.kinds.length)
  for (let at = head.next; at < source.lines.length && since < reach; at += 1) {
    const line = source.lines[at]
    if (!line || line.isBlank) continue
    if (isAnnexLabel(foldedOf(source, line))) break
    const type = cellTypeOf(line, source)
    cells.push({ start: line.start, end: line.end })
    const isRowEnd = type === 'units' || type === 'time' || type === 'class'
    if (isRowEnd) lastUnits = at
    since = isRowEnd ? 0 : since + 1
  }
  const kept = cells.filter((cell) => cell.start < (source.lines[lastUnits]?.end ?? 0))
  return { rows: [kept], end: kept.at(-1)?.end ?? 0, next: lastUnits + 1 }
}

const SHARE_OF_WHOLE_ROWS = 0.7

/** Rows are as printed when most of them are as wide as the head, or one heading across. */
function hasWholeRows(rows: readonly (readonly TextSpan[])[], width: number): boolean {
  const whole = rows.filter((row) => row.length === 1 || row.length % width === 0)
  const wide = rows.filter((row) => row.length % width === 0)
  return wide.length > 0 && whole.length >= rows.length * SHARE_OF_WHOLE_ROWS
}

/** A heading across, or one row; several when no blank line parted them. */
function laidOut(row: readonly TextSpan[], width: number): readonly GridRow[] {
  const only = row[0]
  if (row.length === 1 && only) return [[{ ...plainCell(only, 0), columnSpan: width }]]
  const rows: GridRow[] = []
  for (let at = 0; at < row.length; at += width) {
    rows.push(row.slice(at, at + width).map((cell, column) => plainCell(cell, column)))
  }
  return rows
}

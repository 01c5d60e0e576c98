import { unreadable } from '#formats/unreadable-error.ts'
import type { RuledCell, RuledTable } from './grid.ts'
import type { PrintedLine } from './lines.ts'

/** 无线表 — lines of a page that stand in columns, from one index to another. */
export interface Columns {
  readonly from: number
  readonly until: number
  readonly table: RuledTable
}

const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 3
/** Beginnings this near to each other, in parts of the size, are those of one column. */
const ALIGNED = 0.5
/** Two rows of a table have no more than this between them: lines, and room in parts of the size. */
const MOST_LINES_BETWEEN = 8
const ROWS_APART = 14
/** A line as near as this to a table's first or last row may be a part of it. */
const NEXT_LINE = 2.2

/**
 * 找无线表 — runs of lines whose pieces begin at the same places although nothing parts them. Where every line fills every
 * column they are rows; otherwise nobody can tell a row of its own from the second line of a cell: PDF_TABLE_UNCLEAR.
 */
export function findColumns(lines: readonly PrintedLine[], page: number): readonly Columns[] {
  const found: Columns[] = []
  for (let from = 0; from < lines.length; ) {
    const rows = rowsFrom(lines, from)
    const until = (rows.at(-1) ?? from) + 1
    if (rows.length >= FEWEST_ROWS) {
      const isWhole =
        rows.length === until - from && !touches(lines, from - 1, from) && !touches(lines, until, until - 1)
      if (!isWhole) throw unreadable('PDF_TABLE_UNCLEAR', { page })
      found.push({ from, until, table: tableOf(lines.slice(from, until), page) })
    }
    from = until
  }
  const rest = lines.filter((_, index) => !found.some(({ from, until }) => index >= from && index < until))
  if (standsInColumns(rest)) throw unreadable('PDF_TABLE_UNCLEAR', { page })
  return found
}

const FEWEST_IN_COLUMN = 3
const FEWEST_BROKEN_LINES = 5

/** Cells set in their middle interleave their lines: none is a row, but their pieces begin at two places again and again. */
function standsInColumns(lines: readonly PrintedLine[]): boolean {
  const broken = lines.filter(({ pieces }) => pieces.length > 1)
  if (broken.length < FEWEST_BROKEN_LINES) return false
  const counts = new Map<number, number>()
  for (const { pieces } of broken) {
    for (const { left } of pieces.slice(1)) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  }
  return [...counts.values()].filter((count) => count >= FEWEST_IN_COLUMN).length >= 2
}

/** The lines in columns that follow each other from here on. */
function rowsFrom(lines: readonly PrintedLine[], from: number): readonly number[] {
  const first = lines[from]
  if (!first || !isRow(first)) return []
  const rows = [from]
  for (let at = from + 1; at < lines.length; at += 1) {
    const last = rows.at(-1) ?? from
    const [above, line] = [lines[last], lines[at]]
    if (!above || !line || at - last > MOST_LINES_BETWEEN + 1) break
    if (line.baseline - above.baseline > line.size * ROWS_APART) break
    if (isRow(line) && sharedColumns(first, line) >= 2) rows.push(at)
  }
  return rows
}

const isRow = (line: PrintedLine): boolean => line.pieces.length >= FEWEST_COLUMNS

/** A line right above or below a row, in several pieces or set in: perhaps the other half of its cells. */
function touches(lines: readonly PrintedLine[], index: number, row: number): boolean {
  const [line, beside] = [lines[index], lines[row]]
  if (!line || !beside || Math.abs(line.baseline - beside.baseline) > beside.size * NEXT_LINE) return false
  return line.pieces.length > 1 || line.left > (beside.pieces[1]?.left ?? Infinity) - beside.size
}

function sharedColumns(one: PrintedLine, other: PrintedLine): number {
  const near = one.size * ALIGNED
  return one.pieces.filter((piece) => other.pieces.some((candidate) => areAligned(piece, candidate, near))).length
}

type Piece = PrintedLine['pieces'][number]

/** By their beginning, their end, or their middle. */
const areAligned = (one: Piece, other: Piece, near: number): boolean =>
  Math.abs(one.left - other.left) <= near ||
  Math.abs(one.right - other.right) <= near ||
  Math.abs(one.left + one.right - other.left - other.right) <= near

function tableOf(run: readonly PrintedLine[], page: number): RuledTable {
  const columns = run[0]?.pieces.length ?? 0
  const lefts = edgesOf(run, columns)
  if (run.some((line) => line.pieces.length !== columns) || !areApart(run, lefts)) {
    throw unreadable('PDF_TABLE_UNCLEAR', { page })
  }
  const right = Math.max(...run.map((line) => line.right))
  const edges = [...lefts, right]
  const top = (line: PrintedLine): number => line.baseline - line.size
  const cells = run.flatMap((line, row) =>
    line.pieces.map(({ left, right: end, text }, column): RuledCell => {
      const piece = { ...line, left, right: end, text, pieces: [{ left, right: end, text }] }
      const box = {
        left: edges[column] ?? left,
        right: edges[column + 1] ?? end,
        top: top(line),
        bottom: line.baseline,
      }
      return { row, column, rowSpan: 1, columnSpan: 1, lines: [piece], ...box }
    }),
  )
  const [first, last] = [run[0], run.at(-1)]
  const box = { left: edges[0] ?? 0, right, top: first ? top(first) : 0, bottom: last?.baseline ?? 0 }
  return { edges, rows: run.length, cells, isRuled: false, ...box }
}

function edgesOf(run: readonly PrintedLine[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.min(...run.map(({ pieces }) => pieces[column]?.left ?? Infinity)),
  )
}

/** No piece reaches into the column at its right. */
function areApart(run: readonly PrintedLine[], lefts: readonly number[]): boolean {
  return run.every(({ pieces }) => pieces.every(({ right }, column) => right < (lefts[column + 1] ?? Infinity)))
}

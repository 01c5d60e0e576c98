import type { ColumnKind } from '#kernel/plan-parser/structure-lexicon.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, foldedOf, printed } from '#kernel/plan-parser/text/plan-text.ts'
import { columnKindOf } from './column-words.ts'
import type { Grid, GridRow } from './grid.ts'
import { cellAt, columnCount } from './grid.ts'

/** 列 — one column of a table: its head as printed and what it holds. */
export interface Column {
  readonly index: number
  readonly label: string
  readonly kind: ColumnKind | null
}

/** 表头 — the columns and how many rows the head takes. */
export interface TableHead {
  readonly columns: readonly Column[]
  readonly rows: number
}

const MOST_HEAD_ROWS = 3

/** 读表头 — heads of several rows are joined (责任单位 over 牵头 and 配合); null when no row is a head. */
export function readTableHead(grid: Grid, source: PlanText): TableHead | null {
  const first = grid.rows.findIndex((row, index) => index < MOST_HEAD_ROWS && isHeadRow(row, source))
  if (first < 0) return null
  let rows = first + 1
  while (rows < first + MOST_HEAD_ROWS && isFurtherHeadRow(grid.rows[rows], source)) rows += 1
  const columns: Column[] = []
  for (let index = 0; index < columnCount(grid); index += 1)
    columns.push(readColumn(grid.rows.slice(first, rows), index, source))
  return { columns: withOneLead(columns), rows }
}

/** 主责、主办 name the lead where nobody 牵头; beside a column that says 牵头 they name who answers for the work. */
function withOneLead(columns: readonly Column[]): readonly Column[] {
  const isPlainLead = ({ kind, label }: Column): boolean => kind === 'lead' && /[牵牽]/.test(label)
  if (!columns.some(isPlainLead)) return columns
  return columns.map((column) =>
    column.kind === 'lead' && !isPlainLead(column) ? { ...column, kind: 'responsible' } : column,
  )
}

function readColumn(heads: readonly GridRow[], index: number, source: PlanText): Column {
  const labels: string[] = []
  let kind: ColumnKind | null = null
  for (const row of heads) {
    const cell = cellAt(row, index)
    if (!cell || cell.start === cell.end) continue
    labels.push(compact(printed(source, cell)))
    kind = columnKindOf(foldedOf(source, cell), source.lexicon) ?? kind
  }
  return { index, label: labels.at(-1) ?? '', kind }
}

function isHeadRow(row: GridRow, source: PlanText): boolean {
  const filled = row.filter((cell) => cell.start < cell.end)
  const heads = filled.filter((cell) => columnKindOf(foldedOf(source, cell), source.lexicon) !== null)
  return heads.length >= 2 && heads.length * 2 >= filled.length
}

/** A second row of heads under a merged one; a row of data has no cell that is a head. */
function isFurtherHeadRow(row: GridRow | undefined, source: PlanText): boolean {
  const filled = (row ?? []).filter((cell) => cell.start < cell.end)
  return filled.length > 0 && filled.every((cell) => columnKindOf(foldedOf(source, cell), source.lexicon) !== null)
}

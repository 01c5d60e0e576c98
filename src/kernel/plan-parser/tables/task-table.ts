import type { SourceCell } from '#kernel/plan-parser/source-document.ts'
import type { ColumnKind } from '#kernel/plan-parser/structure-lexicon.ts'
import { readMarker } from '#kernel/plan-parser/text/numbering.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import { compact, foldedOf } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Grid, GridRow } from './grid.ts'
import { cellAt } from './grid.ts'
import type { TableHead } from './table-head.ts'

/** 任务行 — a row of a task table with merged cells carried down. */
export interface TaskRow {
  /** Index of the row in the grid; rows that only go on with the task above are joined to it. */
  readonly row: number
  readonly headings: readonly TextSpan[]
  /** Cells that group rows (主要任务), outermost first. */
  readonly groups: readonly TextSpan[]
  readonly contents: readonly TextSpan[]
  readonly cells: readonly { readonly kind: ColumnKind; readonly span: TextSpan }[]
}

/** 任务表 — rows of tasks, headings inside the table, and what its columns are for. */
export interface TaskTable {
  readonly rows: readonly TaskRow[]
  readonly headingRows: ReadonlyMap<number, 1 | 2 | 3 | 4>
  readonly groupColumns: readonly number[]
  readonly kinds: ReadonlySet<ColumnKind>
  readonly isSerialEmpty: boolean
  readonly serial: TextSpan | null
}

interface OpenRow extends TaskRow {
  readonly cells: { readonly kind: ColumnKind; readonly span: TextSpan }[]
}

const ROLE_KINDS: ReadonlySet<ColumnKind | null> = new Set<ColumnKind | null>(['lead', 'supporting', 'responsible'])

/** 是否任务表 — a column of tasks beside one of units, or of deadlines. */
export function isTaskTable(head: TableHead): boolean {
  const kinds = new Set(head.columns.map(({ kind }) => kind))
  const hasUnits = [...ROLE_KINDS].some((kind) => kinds.has(kind))
  return kinds.has('task') && (hasUnits || kinds.has('deadline'))
}

export function readTaskTable(grid: Grid, head: TableHead, source: PlanText): TaskTable {
  const { groups, contents } = textColumns(grid, head, source)
  const headingRows = new Map<number, 1 | 2 | 3 | 4>()
  const open: { readonly level: number; readonly span: TextSpan }[] = []
  const carried = new Map<number, SourceCell>()
  const rows: OpenRow[] = []
  for (let index = head.rows; index < grid.rows.length; index += 1) {
    const row = grid.rows[index] ?? []
    const heading = headingOf(row, head, source)
    if (heading) {
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop()
      open.push(heading)
      headingRows.set(index, heading.level)
      carried.clear()
      continue
    }
    if (isRepeatedHead(row, head, source)) continue
    for (const column of groups) {
      const cell = cellAt(row, column)
      if (cell && cell.start < cell.end) carried.set(column, cell)
    }
    const headings = open.map(({ span }) => span)
    const names = groups.flatMap((column) => carried.get(column) ?? [])
    const task = { ...taskRow(index, row, head, contents), headings, groups: names }
    if (task.contents.length > 0) rows.push(task)
    else join(rows.at(-1), task)
  }
  return { rows, headingRows, groupColumns: groups, ...columnFacts(grid, head, headingRows) }
}

function taskRow(
  index: number,
  row: GridRow,
  head: TableHead,
  contents: readonly number[],
): Omit<OpenRow, 'headings' | 'groups'> {
  const spans = contents.flatMap((column) => {
    const cell = cellAt(row, column)
    return cell && cell.start < cell.end ? [{ start: cell.start, end: cell.end }] : []
  })
  const cells = head.columns.flatMap(({ index: column, kind }) => {
    const cell = cellAt(row, column)
    return kind === null || kind === 'task' || !cell ? [] : [{ kind, span: { start: cell.start, end: cell.end } }]
  })
  return { row: index, contents: spans, cells }
}

/** A row without a task of its own gives further units or dates to the one above. */
function join(last: OpenRow | undefined, task: OpenRow): void {
  if (!last) return
  for (const cell of task.cells) {
    if (cell.span.start < cell.span.end && cell.kind !== 'serial' && cell.kind !== 'note') last.cells.push(cell)
  }
}

/** 标题行 — a row of one filled cell that is a numbered heading or spans the table, with nobody's name beside it. */
function headingOf(
  row: GridRow,
  head: TableHead,
  source: PlanText,
): { readonly level: 1 | 2 | 3 | 4; readonly span: TextSpan } | null {
  const filled = row.filter((cell) => cell.start < cell.end)
  const first = filled[0]
  const last = filled.at(-1)
  if (!first || !last || filled.length > 2) return null
  if (filled.some((cell) => ROLE_KINDS.has(head.columns[cell.column]?.kind ?? null) && cell.columnSpan === 1))
    return null
  const span = { start: first.start, end: last.end }
  const folded = foldedOf(source, span).replace(/\s+/g, '')
  if (folded.length > 60 || /[。；]./.test(folded)) return null
  const marker = readMarker(foldedOf(source, span), 0) ?? readMarker(`${folded}、`, 0)
  const isAcross = filled.length === 1 && first.columnSpan > 1 && first.columnSpan >= head.columns.length - 1
  if (marker !== null && marker.level <= 2) return { level: marker.level, span }
  if (filled.length === 2 && /^[一二三四五六七八九十]{1,3}$/.test(foldedOf(source, first))) return { level: 1, span }
  return isAcross ? { level: marker?.level ?? 1, span } : null
}

function isRepeatedHead(row: GridRow, head: TableHead, source: PlanText): boolean {
  const filled = row.filter((cell) => cell.start < cell.end)
  return (
    filled.length > 1 &&
    filled.every((cell) => compact(source.text.slice(cell.start, cell.end)) === head.columns[cell.column]?.label)
  )
}

/** Of the columns of tasks the last holds the task; one before it too when its cells are sentences and not names. */
function textColumns(
  grid: Grid,
  head: TableHead,
  source: PlanText,
): { readonly groups: readonly number[]; readonly contents: readonly number[] } {
  const columns = head.columns.filter(({ kind }) => kind === 'task').map(({ index }) => index)
  const last = columns.at(-1)
  const contents = columns.filter((column) => column === last || holdsSentences(grid, head, column, source))
  return { groups: columns.filter((column) => !contents.includes(column)), contents }
}

function holdsSentences(grid: Grid, head: TableHead, column: number, source: PlanText): boolean {
  let filled = 0
  let sentences = 0
  for (const row of grid.rows.slice(head.rows)) {
    const cell = cellAt(row, column)
    if (!cell || cell.start === cell.end || row.length === 1) continue
    filled += 1
    if (cell.end - cell.start > 40 || /[。；]/.test(foldedOf(source, cell))) sentences += 1
  }
  return filled > 0 && sentences * 3 > filled
}

function columnFacts(
  grid: Grid,
  head: TableHead,
  headingRows: ReadonlyMap<number, number>,
): Pick<TaskTable, 'kinds' | 'isSerialEmpty' | 'serial'> {
  const kinds = new Set<ColumnKind>()
  for (const { kind } of head.columns) if (kind !== null) kinds.add(kind)
  const column = head.columns.find(({ kind }) => kind === 'serial')
  const cells = grid.rows.flatMap((row, index) => {
    const cell = column && index >= head.rows && !headingRows.has(index) ? cellAt(row, column.index) : undefined
    return cell ? [cell] : []
  })
  const printed =
    column &&
    grid.rows
      .slice(0, head.rows)
      .map((row) => cellAt(row, column.index))
      .find((cell) => cell !== undefined)
  const isSerialEmpty = cells.length > 0 && cells.every((cell) => cell.start === cell.end)
  return { kinds, isSerialEmpty, serial: printed ? { start: printed.start, end: printed.end } : null }
}

import type { ColumnKind } from '#kernel/plan-parser/structure-lexicon.ts'
import type { PlanText } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { CellType } from './cell-types.ts'
import { cellTypeOf, fits } from './cell-types.ts'
import type { GridRow } from './grid.ts'
import { plainCell } from './grid.ts'

interface TypedCell {
  readonly span: TextSpan
  readonly type: CellType
}

/** A cell under a column it does not look like costs more than a column left empty. */
const MISFIT = 5
const LEFT_EMPTY = 1

/**
 * 按样分行 — cells of a table whose blank ones were lost, put back into rows and columns by what they look like:
 * a row begins with a number, or with a task after units or a time; each cell goes under the next column it fits.
 */
export function typedRows(
  cells: readonly TextSpan[],
  kinds: readonly (ColumnKind | null)[],
  source: PlanText,
): readonly GridRow[] {
  const rows: TypedCell[][] = []
  let row: TypedCell[] = []
  const close = (): void => {
    if (row.length > 0) rows.push(row)
    row = []
  }
  for (const span of cells) {
    const cell = { span, type: cellTypeOf(span, source) }
    if (cell.type === 'empty') continue
    if (startsRow(cell, row, kinds)) close()
    row.push(cell)
    if (cell.type === 'heading') close()
  }
  close()
  return rows.map((typed) => laidOut(typed, kinds))
}

function startsRow(cell: TypedCell, row: readonly TypedCell[], kinds: readonly (ColumnKind | null)[]): boolean {
  const last = row.at(-1)
  if (!last) return false
  if (cell.type === 'heading' || row.length >= kinds.length) return true
  if (cell.type === 'serial') return kinds.includes('serial')
  if (!kinds.some(isRole)) return false
  if (last.type === 'time' && kinds.at(-1) === 'deadline') return true
  return cell.type === 'text' && last.type === 'units' && !kinds.includes('note')
}

function laidOut(row: readonly TypedCell[], kinds: readonly (ColumnKind | null)[]): GridRow {
  const only = row[0]
  if (row.length === 1 && only?.type === 'heading') return [{ ...plainCell(only.span, 0), columnSpan: kinds.length }]
  const columns = alignment(row, kinds)
  const end = row.at(-1)?.span.end ?? 0
  return kinds.map((_, column) => {
    const index = columns.indexOf(column)
    const before = row[columns.findLastIndex((taken) => taken !== undefined && taken < column)]?.span.end
    const at = before ?? only?.span.start ?? end
    return plainCell(row[index]?.span ?? { start: at, end: at }, column)
  })
}

const isRole = (kind: ColumnKind | null): boolean => kind === 'lead' || kind === 'supporting' || kind === 'responsible'

/** Units go under the first column of units, a task under the last column of tasks, when others are as good. */
function priceOf(type: CellType, column: number, kinds: readonly (ColumnKind | null)[]): number {
  if (!fits(type, kinds[column] ?? null)) return MISFIT
  const PREFERENCE = 0.1
  if (type === 'units') return kinds.slice(0, column).filter(isRole).length * PREFERENCE
  return type === 'text' ? kinds.slice(column + 1).filter((kind) => kind === 'task').length * PREFERENCE : 0
}

/** Columns for the cells of a row, in order, at the least cost. */
function alignment(row: readonly TypedCell[], kinds: readonly (ColumnKind | null)[]): readonly number[] {
  const cost: number[][] = Array.from({ length: row.length + 1 }, () =>
    new Array<number>(kinds.length + 1).fill(Number.POSITIVE_INFINITY),
  )
  const best = (cells: number, columns: number): number => cost[cells]?.[columns] ?? Number.POSITIVE_INFINITY
  const price = (cell: number, column: number): number => priceOf(row[cell]?.type ?? 'empty', column, kinds)
  for (let cells = 0; cells <= row.length; cells += 1) {
    const line = cost[cells]
    if (!line) continue
    for (let columns = cells; columns <= kinds.length; columns += 1) {
      if (cells === 0) line[columns] = columns * LEFT_EMPTY
      else
        line[columns] = Math.min(
          best(cells, columns - 1) + LEFT_EMPTY,
          best(cells - 1, columns - 1) + price(cells - 1, columns - 1),
        )
    }
  }
  const columns = new Array<number>(row.length).fill(0)
  let column = kinds.length
  for (let cell = row.length; cell > 0; cell -= 1) {
    while (
      column > cell &&
      best(cell, column - 1) + LEFT_EMPTY < best(cell - 1, column - 1) + price(cell - 1, column - 1)
    )
      column -= 1
    columns[cell - 1] = column - 1
    column -= 1
  }
  return columns
}

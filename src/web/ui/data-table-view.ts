import type { ReactNode } from 'react'

export type CellValue = string | number | null

/** 列 — how a row shows, sorts, is found and is exported; `value` is all of that, `cell` only the look. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  /** Stands before the title in the head, such as a role's stamp. */
  readonly mark?: ReactNode
  readonly value: (row: Row) => CellValue
  /** Sorts by this instead, where the order of the words is not the order of the thing: Ⅰ … Ⅴ, 劣Ⅴ. */
  readonly order?: (row: Row) => CellValue
  readonly cell?: (row: Row) => ReactNode
  readonly align?: 'start' | 'end'
  /** At phone width: the card's title, or left out of it; otherwise a line with the column's name. */
  readonly card?: 'title' | 'none'
  /** Not for sorting, finding or export: a button or link; the title is then for assistive technology. */
  readonly isAction?: boolean
}

export interface Sorting {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

export interface TableState {
  readonly find: string
  readonly sorting: Sorting | null
  /** Counted from 0; a page beyond the last one shows the last one. */
  readonly page: number
  readonly pageSize: number
}

export interface TableView<Row> {
  readonly rows: readonly Row[]
  /** All rows found, in the order shown, over all pages: what an export writes. */
  readonly found: readonly Row[]
  readonly page: number
  readonly pages: number
}

const collator = new Intl.Collator('zh-CN', { numeric: true, sensitivity: 'base' })

/** Absent values stand last in either direction: they are neither the smallest nor the largest. */
function compare(one: CellValue, other: CellValue, sign: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
  return sign * collator.compare(String(one), String(other))
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sorting: Sorting | null): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.key)
  if (sorting === null || column === undefined) return rows
  const sign = sorting.direction === 'ascending' ? 1 : -1
  const order = column.order ?? column.value
  return [...rows].sort((one, other) => compare(order(one), order(other), sign))
}

function matching<Row>(rows: readonly Row[], columns: readonly Column<Row>[], find: string): readonly Row[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  const searched = columns.filter(({ isAction }) => isAction !== true)
  return rows.filter((row) => {
    const text = searched.map((column) => String(column.value(row) ?? '').toLowerCase()).join('\n')
    return words.every((word) => text.includes(word))
  })
}

/** 表格视图 — the rows that match every word, in order, cut to a page. */
export function tableView<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  state: TableState,
): TableView<Row> {
  const found = sorted(matching(rows, columns, state.find), columns, state.sorting)
  const pages = Math.max(1, Math.ceil(found.length / state.pageSize))
  const page = Math.min(Math.max(0, state.page), pages - 1)
  return { rows: found.slice(page * state.pageSize, (page + 1) * state.pageSize), found, page, pages }
}

/** A click on a head: ascending, then descending, then the given order again. */
export function nextSorting(current: Sorting | null, key: string): Sorting | null {
  if (current?.key !== key) return { key, direction: 'ascending' }
  return current.direction === 'ascending' ? { key, direction: 'descending' } : null
}

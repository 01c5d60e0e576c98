import type { LocalDate } from '#kernel/time/calendar.ts'

/** 单元格 — text, a number, a calendar day, or nothing to write; what nothing means is for the caller to say in words. */
export type Cell = string | number | { readonly date: LocalDate } | null

/** 列 — `width` in half-width characters, as spreadsheets count; Chinese characters take two. */
export interface Column {
  readonly head: string
  readonly width: number
  readonly align: 'left' | 'center'
}

/** 表头说明行 — one line between title and heads: what stands at its left end and at its right one. */
export interface HeadLine {
  readonly left: string
  readonly right: string
}

/**
 * 表 — what an office prints: a title over all columns, lines below it (填报日期、截至), heads that repeat on every page,
 * rows, and a line to sign at the end. `page` is the footer with &P and &N for the page and the number of pages.
 */
export interface Table {
  readonly sheet: string
  readonly title: string
  readonly lines: readonly HeadLine[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly signatures: readonly string[]
  readonly page: string
}

import type { SourceCell } from '#kernel/plan-parser/source-document.ts'

/** 单元格属性 — w:tcPr as far as it bears on where a cell stands. */
export interface CellProperties {
  readonly columnSpan: number
  readonly verticalMerge: 'none' | 'start' | 'continue'
  /** Continues the cell at its left (the older way to merge across). */
  readonly isLeftContinued: boolean
}

export const PLAIN_CELL: CellProperties = { columnSpan: 1, verticalMerge: 'none', isLeftContinued: false }

interface OpenCell {
  start: number
  end: number
  column: number
  columnSpan: number
  rowSpan: number
  lastRow: number
}

/** 表格拼装 — lays the cells of one table out on its grid as they come: columns, spans, merges carried down. */
export class TableBuilder {
  readonly start: number
  readonly #rows: OpenCell[][] = []
  /** Cells merged downwards, by the column they start in. */
  readonly #downward = new Map<number, OpenCell>()
  #nextColumn = 0

  constructor(start: number) {
    this.start = start
  }

  get rows(): readonly (readonly SourceCell[])[] {
    return this.#rows.map((row) =>
      row.map(({ start, end, column, columnSpan, rowSpan }) => ({ start, end, column, columnSpan, rowSpan })),
    )
  }

  get hasRows(): boolean {
    return this.#rows.length > 0
  }

  openRow(firstColumn: number): void {
    this.#rows.push([])
    this.#nextColumn = firstColumn
  }

  /** Places a cell; false when it only continues another one and prints nothing of its own. */
  place(properties: CellProperties, start: number): boolean {
    const row = this.#rows.at(-1)
    const column = this.#nextColumn
    this.#nextColumn += properties.columnSpan
    if (this.#continuesAbove(properties, column) || this.#continuesLeft(properties, row)) return false
    const lastRow = this.#rows.length - 1
    const cell = { start, end: start, column, columnSpan: properties.columnSpan, rowSpan: 1, lastRow }
    row?.push(cell)
    if (properties.verticalMerge === 'start') this.#downward.set(column, cell)
    else this.#downward.delete(column)
    return true
  }

  /** Ends the text of the cell placed last. */
  closeCell(end: number): void {
    const cell = this.#rows.at(-1)?.at(-1)
    if (cell) cell.end = end
  }

  #continuesAbove(properties: CellProperties, column: number): boolean {
    const above = this.#downward.get(column)
    const lastRow = this.#rows.length - 1
    if (properties.verticalMerge !== 'continue' || above?.lastRow !== lastRow - 1) return false
    above.rowSpan += 1
    above.lastRow = lastRow
    return true
  }

  #continuesLeft(properties: CellProperties, row: readonly OpenCell[] | undefined): boolean {
    const left = row?.at(-1)
    if (!properties.isLeftContinued || !left) return false
    left.columnSpan += properties.columnSpan
    return true
  }
}

import type { RowDefinition } from './row-definition.ts'

/** 版块 — a paragraph's text, or a table. */
export type WordBlock = string | WordTable

export interface WordTable {
  readonly rows: readonly WordRow[]
}

export interface WordRow {
  readonly cells: readonly (readonly WordBlock[])[]
  readonly definition: RowDefinition | null
  readonly isDeleted: boolean
}

interface OpenTable {
  readonly rows: WordRow[]
  cells: WordBlock[][]
  cell: WordBlock[]
}

/** 版块拼装 — puts tables together from paragraphs that say how deep they stand and what they end. */
export class BlockAssembler {
  readonly #emit: (block: WordBlock) => void
  readonly #open: OpenTable[] = []

  constructor(emit: (block: WordBlock) => void) {
    this.#emit = emit
  }

  /** Text at a depth: outside of tables at 0, in the open cell of the table at 1 and below. */
  text(text: string, depth: number): void {
    this.#moveTo(depth)
    this.#add(text)
  }

  endCell(depth: number): void {
    this.#moveTo(Math.max(1, depth))
    const table = this.#open.at(-1)
    if (!table) return
    table.cells.push(table.cell)
    table.cell = []
  }

  endRow(depth: number, definition: RowDefinition | null, isDeleted: boolean): void {
    this.#moveTo(Math.max(1, depth))
    const table = this.#open.at(-1)
    if (!table) return
    table.rows.push({ cells: table.cells, definition, isDeleted })
    table.cells = []
    table.cell = []
  }

  finish(): void {
    this.#moveTo(0)
  }

  #moveTo(depth: number): void {
    while (this.#open.length < depth) this.#open.push({ rows: [], cells: [], cell: [] })
    while (this.#open.length > depth) {
      const table = this.#open.pop()
      if (!table) return
      // A table that was cut keeps what it has.
      if (table.cell.length > 0) table.cells.push(table.cell)
      if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition: null, isDeleted: false })
      if (table.rows.length > 0) this.#add({ rows: table.rows })
    }
  }

  #add(block: WordBlock): void {
    const table = this.#open.at(-1)
    if (table) table.cell.push(block)
    else this.#emit(block)
  }
}

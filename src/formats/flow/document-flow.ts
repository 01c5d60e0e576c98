import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import type { SourceDocument, SourceTable } from '#kernel/plan-parser/source-document.ts'
import { type CellProperties, PLAIN_CELL, TableBuilder } from './table-builder.ts'

/** One table being written, with the row and cell that are open in it. */
interface OpenTable {
  readonly builder: TableBuilder
  rowStart: number | null
  isRowHidden: boolean
  isCellHidden: boolean
  cellStart: number
  emptyLines: number
}

/**
 * 文字流 — writes a document as text while it is read: a paragraph a line; a table row a line with its cells parted by
 * tabs, paragraphs of a cell by line breaks. Every cell's span is exact; a table inside a cell is text of this cell.
 */
export class DocumentFlow {
  readonly #limits: ReadLimits
  readonly #pieces: string[] = []
  readonly #tables: SourceTable[] = []
  readonly #open: OpenTable[] = []
  #length = 0
  #paragraphs = 0

  constructor(limits: ReadLimits) {
    this.#limits = limits
  }

  paragraph(text: string): void {
    this.#paragraphs += 1
    if (this.#paragraphs > this.#limits.paragraphs) {
      throw unreadable('TOO_MANY_PARAGRAPHS', { limit: this.#limits.paragraphs })
    }
    const table = this.#open.at(-1)
    if (table) this.#cellParagraph(table, text)
    else this.#write(`${text}\n`)
  }

  openTable(): void {
    const outer = this.#open.at(-1)
    if (outer && this.#length > outer.cellStart) this.#write('\n')
    this.#open.push({
      builder: new TableBuilder(this.#length),
      rowStart: null,
      isRowHidden: false,
      isCellHidden: false,
      cellStart: this.#length,
      emptyLines: 0,
    })
  }

  openRow(): void {
    const table = this.#open.at(-1)
    if (!table) return
    table.rowStart = 0
    table.isRowHidden = false
  }

  /** A row deleted by a tracked change is left out whole; `firstColumn` is where its first cell stands. */
  rowProperties(firstColumn: number, isDeleted: boolean): void {
    const table = this.#open.at(-1)
    if (!table) return
    table.rowStart = firstColumn
    table.isRowHidden = isDeleted
  }

  openCell(properties: CellProperties = PLAIN_CELL): void {
    const table = this.#open.at(-1)
    if (!table || table.isRowHidden) return
    table.isCellHidden = false
    if (table.rowStart === null) {
      this.#write('\t')
    } else {
      if (table.builder.hasRows) this.#write('\n')
      table.builder.openRow(table.rowStart)
      table.rowStart = null
    }
    table.isCellHidden = !table.builder.place(properties, this.#length)
    table.cellStart = this.#length
    table.emptyLines = 0
  }

  closeCell(): void {
    const table = this.#open.at(-1)
    if (table && !table.isRowHidden && !table.isCellHidden) table.builder.closeCell(this.#length)
  }

  closeTable(): void {
    const table = this.#open.pop()
    if (!table || this.#open.length > 0 || !table.builder.hasRows) return
    this.#tables.push({ start: table.builder.start, end: this.#length, rows: table.builder.rows })
    this.#write('\n')
  }

  finish(): SourceDocument {
    return { text: this.#pieces.join(''), tables: this.#tables }
  }

  /** Blank lines at a cell's edges are layout; those between its paragraphs are kept. */
  #cellParagraph(table: OpenTable, text: string): void {
    if (text === '') {
      table.emptyLines += 1
      return
    }
    if (this.#length > table.cellStart) this.#write('\n'.repeat(table.emptyLines + 1))
    table.emptyLines = 0
    this.#write(text)
  }

  #write(text: string): void {
    if (this.#open.some((table) => table.isRowHidden || table.isCellHidden)) return
    this.#pieces.push(text)
    this.#length += text.length
    if (this.#length > this.#limits.characters) throw unreadable('TEXT_TOO_LONG', { limit: this.#limits.characters })
  }
}

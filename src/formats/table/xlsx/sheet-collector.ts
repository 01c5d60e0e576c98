import { TableError } from '#formats/table/table-error.ts'
import type { TableLimits } from '#formats/table/text-sheet.ts'
import type { XmlAttributes, XmlHandler } from '#formats/xml/xml-reader.ts'
import { type MergedRange, parseRange, parseReference } from './cell-reference.ts'
import { type CellStyle, styleAt } from './cell-style.ts'
import { numberText } from './cell-text.ts'

/** 工作簿上下文 — what cells refer to. */
export interface WorkbookContext {
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly is1904: boolean
}

export interface CollectedRow {
  readonly line: number
  readonly cells: string[]
  rejected: Set<number> | null
}

/** 收集工作表 — rows of cells as texts, and the merged ranges, which a sheet lists after its rows. */
export class SheetCollector implements XmlHandler {
  readonly rows: CollectedRow[] = []
  readonly merges: MergedRange[] = []
  cellCount = 0
  readonly #workbook: WorkbookContext
  readonly #limits: TableLimits
  #row: CollectedRow = { line: 0, cells: [], rejected: null }
  #column = -1
  #type = 'n'
  #style: CellStyle = { shows: 'number', isRed: false }
  #value = ''
  #isValue = false
  #phonetic = 0

  constructor(workbook: WorkbookContext, limits: TableLimits) {
    this.#workbook = workbook
    this.#limits = limits
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 's:c') this.#openCell(attributes)
    else if (name === 's:v' || name === 's:t') this.#isValue = this.#phonetic === 0
    else if (name === 's:row') this.#openRow(attributes)
    else if (name === 's:rPh') this.#phonetic += 1
    else if (name === 's:mergeCell') {
      const range = parseRange(attributes.ref ?? '')
      if (range) this.merges.push(range)
    }
  }

  close(name: string): void {
    if (name === 's:v' || name === 's:t') this.#isValue = false
    else if (name === 's:c') this.#closeCell()
    else if (name === 's:rPh') this.#phonetic -= 1
    else if (name === 's:row' && this.#row.cells.length > 0) this.rows.push(this.#row)
  }

  text(value: string): void {
    if (this.#isValue) this.#value += value
  }

  #openRow(attributes: XmlAttributes): void {
    const line = Number(attributes.r ?? this.#row.line + 1)
    if (this.rows.length >= this.#limits.rows) {
      throw new TableError('FILE_TOO_LARGE', { what: 'rows', limit: this.#limits.rows })
    }
    this.#row = { line, cells: [], rejected: null }
    this.#column = -1
  }

  #openCell(attributes: XmlAttributes): void {
    this.#column = parseReference(attributes.r ?? '')?.column ?? this.#column + 1
    if (this.#column >= this.#limits.columns) {
      throw new TableError('FILE_TOO_LARGE', { what: 'columns', limit: this.#limits.columns })
    }
    this.#type = attributes.t ?? 'n'
    this.#style = styleAt(this.#workbook.styles, attributes.s)
    this.#value = ''
  }

  #closeCell(): void {
    const text = this.#cellText().trim()
    if (text === '') return
    this.cellCount += 1
    if (this.cellCount > this.#limits.cells) {
      throw new TableError('FILE_TOO_LARGE', { what: 'cells', limit: this.#limits.cells })
    }
    const { cells } = this.#row
    while (cells.length < this.#column) cells.push('')
    cells[this.#column] = text
    if (!this.#style.isRed) return
    this.#row.rejected ??= new Set()
    this.#row.rejected.add(this.#column)
  }

  #cellText(): string {
    if (this.#type === 's') return this.#workbook.strings[Number(this.#value)] ?? ''
    if (this.#type === 'n') return numberText(this.#value, this.#style, this.#workbook.is1904)
    return this.#value
  }
}

import type { DocumentFlow } from '#formats/flow/document-flow.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import { childElements, type HtmlElement, isUnprinted, numberAttribute } from './html-node.ts'

const MAX_COLUMN_SPAN = 1000
const MAX_COLUMNS = 2000
const MAX_ROW_SPAN = 65_534

/** A cell that reaches down into the rows to come. */
interface Hanging {
  readonly columnSpan: number
  readonly rowsLeft: number
}

/**
 * 写表格 — the rows of a table into the flow, its merged cells laid out; `writeCell` writes the content of one. A table
 * of a single column is layout: its cells are written as what they hold.
 */
export function writeTable(table: HtmlElement, flow: DocumentFlow, writeCell: (cell: HtmlElement) => void): void {
  for (const caption of partsOf(table, ['caption'])) writeCell(caption)
  const groups = rowGroups(table)
  if (groups.flat().every((row) => cellsOf(row).length <= 1)) {
    for (const cell of groups.flat().flatMap(cellsOf)) writeCell(cell)
    return
  }
  flow.openTable()
  for (const rows of groups) {
    const writer = new GroupWriter(flow, writeCell)
    for (const [index, row] of rows.entries()) writer.row(cellsOf(row), rows.length - index)
  }
  flow.closeTable()
}

/** 行组 — writes the rows of one group; no cell reaches out of its group. */
class GroupWriter {
  readonly #flow: DocumentFlow
  readonly #writeCell: (cell: HtmlElement) => void
  /** Cells that reach into the row being written and into the next, by column. */
  #hanging: ReadonlyMap<number, Hanging> = new Map()
  #next = new Map<number, Hanging>()
  #column = 0

  constructor(flow: DocumentFlow, writeCell: (cell: HtmlElement) => void) {
    this.#flow = flow
    this.#writeCell = writeCell
  }

  row(cells: readonly HtmlElement[], rowsLeft: number): void {
    this.#hanging = this.#next
    this.#next = new Map()
    this.#column = 0
    this.#flow.openRow()
    for (const cell of cells) {
      this.#passHanging()
      this.#cell(cell, rowsLeft)
    }
    this.#passHanging()
  }

  #passHanging(): void {
    for (let above = this.#hanging.get(this.#column); above; above = this.#hanging.get(this.#column)) {
      this.#flow.openCell({ columnSpan: above.columnSpan, verticalMerge: 'continue', isLeftContinued: false })
      this.#flow.closeCell()
      this.#advance(above.columnSpan, above.rowsLeft)
    }
  }

  #cell(cell: HtmlElement, rowsLeft: number): void {
    const columnSpan = Math.max(1, numberAttribute(cell, 'colspan', 1, MAX_COLUMN_SPAN))
    const asked = numberAttribute(cell, 'rowspan', 1, MAX_ROW_SPAN)
    // 0 asks for all the rows of its group.
    const rowSpan = asked <= 0 ? rowsLeft : Math.min(asked, rowsLeft)
    this.#flow.openCell({ columnSpan, verticalMerge: rowSpan > 1 ? 'start' : 'none', isLeftContinued: false })
    this.#writeCell(cell)
    this.#flow.closeCell()
    this.#advance(columnSpan, rowSpan)
  }

  #advance(columnSpan: number, rowSpan: number): void {
    if (rowSpan > 1) this.#next.set(this.#column, { columnSpan, rowsLeft: rowSpan - 1 })
    this.#column += columnSpan
    if (this.#column > MAX_COLUMNS) throw unreadable('HTML_TOO_COMPLEX', {})
  }
}

function rowGroups(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  return partsOf(table, ['thead', 'tbody', 'tfoot']).map((group) => partsOf(group, ['tr']))
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return partsOf(row, ['td', 'th'])
}

function partsOf(element: HtmlElement, names: readonly string[]): readonly HtmlElement[] {
  return childElements(element).filter((child) => names.includes(child.tagName) && !isUnprinted(child))
}

import type { DocumentFlow } from '#formats/flow/document-flow.ts'
import { childElements, type HtmlElement, isUnprinted, numberAttribute } from './html-node.ts'

const MAX_COLUMN_SPAN = 1000
const MAX_ROW_SPAN = 65_534

/** A cell that reaches down into the rows to come. */
interface Hanging {
  readonly column: number
  readonly columnSpan: number
  rowsLeft: number
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
    let hanging: Hanging[] = []
    for (const [index, row] of rows.entries()) {
      flow.openRow()
      hanging = writeRow(row, rows.length - index, hanging, flow, writeCell)
    }
  }
  flow.closeTable()
}

/** Writes one row between the cells that hang into it; answers those that hang into the next. */
function writeRow(
  row: HtmlElement,
  rowsLeft: number,
  hanging: readonly Hanging[],
  flow: DocumentFlow,
  writeCell: (cell: HtmlElement) => void,
): Hanging[] {
  const next: Hanging[] = []
  let column = 0
  const passHanging = (): void => {
    for (let above = at(hanging, column); above; above = at(hanging, column)) {
      flow.openCell({ columnSpan: above.columnSpan, verticalMerge: 'continue', isLeftContinued: false })
      flow.closeCell()
      if (above.rowsLeft > 1) next.push({ ...above, rowsLeft: above.rowsLeft - 1 })
      column += above.columnSpan
    }
  }
  for (const cell of cellsOf(row)) {
    passHanging()
    const columnSpan = Math.max(1, numberAttribute(cell, 'colspan', 1, MAX_COLUMN_SPAN))
    const asked = numberAttribute(cell, 'rowspan', 1, MAX_ROW_SPAN)
    // 0 asks for all the rows of its group, and no cell leaves its group.
    const rowSpan = asked <= 0 ? rowsLeft : Math.min(asked, rowsLeft)
    flow.openCell({ columnSpan, verticalMerge: rowSpan > 1 ? 'start' : 'none', isLeftContinued: false })
    writeCell(cell)
    flow.closeCell()
    if (rowSpan > 1) next.push({ column, columnSpan, rowsLeft: rowSpan - 1 })
    column += columnSpan
  }
  passHanging()
  return next
}

function at(hanging: readonly Hanging[], column: number): Hanging | undefined {
  return hanging.find((candidate) => candidate.column === column)
}

function rowGroups(table: HtmlElement): readonly (readonly HtmlElement[])[] {
  return partsOf(table, ['thead', 'tbody', 'tfoot']).map((group) => partsOf(group, ['tr']))
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return partsOf(row, ['td', 'th'])
}

function partsOf(element: HtmlElement, names: readonly string[]): readonly HtmlElement[] {
  return childElements(element).filter((child) => names.includes(child.tagName) && !isUnprinted(child))
}

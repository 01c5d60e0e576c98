import { PassThrough } from 'node:stream'
import ExcelJS from 'exceljs'
import {
  BODY_FONT,
  CENTERED,
  GRID,
  HEAD_FONT,
  HEAD_HEIGHT,
  LEFT,
  LINE_FONT,
  LINE_HEIGHT,
  PAGE,
  RIGHT,
  SIGNATURE_HEIGHT,
  TITLE_FONT,
  TITLE_HEIGHT,
} from './sheet-style.ts'
import type { Cell, Column, Table } from './table.ts'

/** What a cell of the format holds; a longer text would make the file count as broken. */
const LONGEST_CELL = 32_767
const CUT = '……'

type Sheet = ReturnType<InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>['addWorksheet']>

/**
 * 写出 xlsx — the table as a workbook of one sheet, ready to print: title merged over all columns, frozen heads that repeat on
 * every page, wrapped text, A4 across. Rows are written as they come, so memory does not grow with their number. Texts
 * are always texts: nothing in them is calculated.
 */
export async function writeXlsx(table: Table): Promise<Uint8Array> {
  const stream = new PassThrough()
  const written = collect(stream)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  const sheet = addSheet(workbook, table)
  writeHead(sheet, table)
  for (const row of table.rows) writeRow(sheet, row, table.columns)
  writeSignatures(sheet, table)
  sheet.commit()
  await workbook.commit()
  return written
}

async function collect(stream: PassThrough): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Rows above the first data row: title, lines, heads. */
const headRows = ({ lines }: Table): number => lines.length + 2

function addSheet(workbook: InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>, table: Table): Sheet {
  const rows = headRows(table)
  const sheet = workbook.addWorksheet(table.sheet, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: rows, showGridLines: false }],
    pageSetup: { ...PAGE, printTitlesRow: `${rows}:${rows}` },
    headerFooter: { oddFooter: `&C${table.page}` },
  })
  sheet.columns = table.columns.map(({ width }) => ({ width }))
  return sheet
}

function writeHead(sheet: Sheet, { title, lines, columns }: Table): void {
  const titleRow = sheet.addRow([title])
  titleRow.height = TITLE_HEIGHT
  sheet.mergeCells(1, 1, 1, columns.length)
  titleRow.getCell(1).font = TITLE_FONT
  titleRow.getCell(1).alignment = CENTERED
  for (const { left, right } of lines) writeLine(sheet, columns.length, { left, right })
  const heads = sheet.addRow(columns.map(({ head }) => head))
  heads.height = HEAD_HEIGHT
  heads.eachCell((cell) => {
    cell.font = HEAD_FONT
    cell.alignment = CENTERED
    cell.border = GRID
  })
  heads.commit()
}

/** The left text takes two thirds of the columns, the right one the rest. */
function writeLine(sheet: Sheet, columns: number, { left, right }: { left: string; right: string }): void {
  const row = sheet.addRow([])
  const split = right === '' ? columns : Math.ceil((columns * 2) / 3)
  row.height = LINE_HEIGHT
  row.getCell(1).value = left
  row.getCell(1).font = LINE_FONT
  row.getCell(1).alignment = LEFT
  if (split > 1) sheet.mergeCells(row.number, 1, row.number, split)
  if (split === columns) return
  row.getCell(split + 1).value = right
  row.getCell(split + 1).font = LINE_FONT
  row.getCell(split + 1).alignment = RIGHT
  if (columns > split + 1) sheet.mergeCells(row.number, split + 1, row.number, columns)
}

function writeRow(sheet: Sheet, cells: readonly Cell[], columns: readonly Column[]): void {
  const row = sheet.addRow(cells.map(writtenValue))
  for (const [at, { align }] of columns.entries()) {
    const cell = row.getCell(at + 1)
    cell.font = BODY_FONT
    cell.alignment = align === 'center' ? CENTERED : LEFT
    cell.border = GRID
    if (isDay(cells[at])) cell.numFmt = 'yyyy-mm-dd'
  }
  row.commit()
}

function writtenValue(cell: Cell): string | number | Date | null {
  if (isDay(cell)) return new Date(`${cell.date}T00:00:00Z`)
  if (typeof cell !== 'string' || cell.length <= LONGEST_CELL) return cell
  return cell.slice(0, LONGEST_CELL - CUT.length) + CUT
}

function isDay(cell: Cell | undefined): cell is Extract<Cell, { date: unknown }> {
  return typeof cell === 'object' && cell !== null
}

/** 填报人、审核人 …: spread evenly over the width, on one line. */
function writeSignatures(sheet: Sheet, { signatures, columns }: Table): void {
  if (signatures.length === 0) return
  const row = sheet.addRow([])
  row.height = SIGNATURE_HEIGHT
  row.getCell(1).value = signatures.join('　'.repeat(12))
  row.getCell(1).font = LINE_FONT
  row.getCell(1).alignment = LEFT
  sheet.mergeCells(row.number, 1, row.number, columns.length)
  row.commit()
}

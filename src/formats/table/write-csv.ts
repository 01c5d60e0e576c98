import type { Cell, Table } from './table.ts'

/** Without it Excel and WPS take UTF-8 for the system's code page. */
const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'
/** What makes a spreadsheet calculate a text (OWASP, CSV injection); the full-width forms do in Chinese editions. */
const CALCULATED = /^[=+\-@\t\r＝＋－＠]/u

/**
 * 写出 CSV — heads and rows (RFC 4180, UTF-8 with byte order mark), so that programs can read it: title, lines and signatures
 * are for paper and stay out. A text that a spreadsheet would calculate gets an apostrophe in front.
 */
export function writeCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const heads = columns.map(({ head }) => head)
  return BYTE_ORDER_MARK + [heads, ...rows].map((row) => row.map(csvCell).join(',') + LINE_END).join('')
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return cell.date
  const text = CALCULATED.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

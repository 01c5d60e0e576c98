import type { CellValue, Column } from '#web/ui/data-table-view.ts'

/** Spreadsheets run a cell that begins like a formula; a leading apostrophe makes it text again. */
function field(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** 导出 — CSV that Excel and WPS open as it is: UTF-8 with mark, CRLF, a head line, an optional note below the rows. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], note?: string): string {
  const exported = columns.filter(({ isAction }) => isAction !== true)
  const lines = [
    exported.map(({ title }) => field(title)),
    ...rows.map((row) => exported.map((column) => field(column.value(row)))),
    ...(note === undefined ? [] : [[field(note)]]),
  ]
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}

/** Hands a text to the browser as a file to keep. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

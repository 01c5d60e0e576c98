import { decodeText } from '#formats/text/decode-text.ts'
import { findMixedEncoding } from './mixed-encoding.ts'
import { TableError } from './table-error.ts'
import type { SheetRow, TableLimits, TextSheet } from './text-sheet.ts'

const DELIMITERS = [',', '\t', ';', '，'] as const
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
/** Lines looked at for the delimiter: a title or two may stand above the heads. */
const SAMPLED_LINES = 20

/**
 * 读取 CSV — RFC 4180 with what offices make of it: UTF-8 (with or without mark), GB18030 or UTF-16; comma, tab or
 * semicolon; any line ends; quotes with line breaks inside. Cells are trimmed, blank lines left out. Throws `TableError`.
 */
export function readCsv(bytes: Uint8Array, limits: TableLimits): TextSheet {
  const text = decodeTable(bytes)
  const delimiter = findDelimiter(text)
  return { name: null, rows: new CsvParser(text, delimiter, limits).rows() }
}

/** 解码表格文本 — damaged and mixed encodings are refused: a garbled name would be another station. */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new TableError('FILE_EMPTY', {})
  const decoded = decodeText(bytes)
  if (decoded?.encoding !== 'utf-8' || decoded.text.includes('\uFFFD')) {
    const mixed = findMixedEncoding(bytes)
    if (mixed) throw new TableError('ENCODING_MIXED', { first: mixed.first, other: mixed.other }, mixed.line)
  }
  if (decoded === null) throw new TableError('FILE_UNREADABLE', { content: 'TEXT' })
  const lost = decoded.text.indexOf('\uFFFD')
  if (lost !== -1) throw new TableError('FILE_UNREADABLE', { content: 'TEXT' }, lineAt(decoded.text, lost))
  if (decoded.text.includes('\u0000')) throw new TableError('FILE_UNREADABLE', { content: 'BINARY' })
  if (decoded.text.trim() === '') throw new TableError('FILE_EMPTY', {})
  return decoded.text
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The one that splits the first lines into most cells; a comma when there is none. */
function findDelimiter(text: string): string {
  const lines = text.slice(0, 65_536).split('\n', SAMPLED_LINES)
  let best: string = ','
  let most = 0
  for (const delimiter of DELIMITERS) {
    const cells = Math.max(...lines.map((line) => line.split(delimiter).length))
    if (cells > most) {
      best = delimiter
      most = cells
    }
  }
  return best
}

class CsvParser {
  readonly #text: string
  readonly #delimiter: string
  readonly #limits: TableLimits
  #at = 0
  #line = 1

  constructor(text: string, delimiter: string, limits: TableLimits) {
    this.#text = text
    this.#delimiter = delimiter
    this.#limits = limits
  }

  rows(): readonly SheetRow[] {
    const rows: SheetRow[] = []
    while (this.#at < this.#text.length) {
      const line = this.#line
      const cells = this.#row()
      if (cells.length > this.#limits.columns) throw tooMany('columns', this.#limits.columns)
      if (cells.every((cell) => cell === '')) continue
      if (rows.length >= this.#limits.rows) throw tooMany('rows', this.#limits.rows)
      rows.push({ line, cells, rejected: null })
    }
    return rows
  }

  #row(): string[] {
    const end = this.#lineEnd()
    const line = this.#text.slice(this.#at, end)
    if (!line.includes('"')) {
      this.#passLineEnd(end)
      return line.split(this.#delimiter).map((cell) => cell.trim())
    }
    return this.#quotedRow()
  }

  #quotedRow(): string[] {
    const cells: string[] = []
    while (true) {
      cells.push(this.#cell())
      if (this.#text.startsWith(this.#delimiter, this.#at)) this.#at += this.#delimiter.length
      else break
    }
    this.#passLineEnd(this.#lineEnd())
    return cells
  }

  #cell(): string {
    let start = this.#at
    while (this.#text[start] === ' ') start += 1
    if (this.#text[start] !== '"') return this.#plainCell()
    this.#at = start + 1
    let value = ''
    while (true) {
      const quote = this.#text.indexOf('"', this.#at)
      if (quote === -1) throw new TableError('FILE_UNREADABLE', { content: 'QUOTE' }, this.#line)
      const piece = this.#text.slice(this.#at, quote)
      this.#line += piece.split('\n').length - 1
      value += piece
      this.#at = quote + 1
      if (this.#text[this.#at] !== '"') break
      value += '"'
      this.#at += 1
    }
    return (value + this.#plainCell()).trim()
  }

  #plainCell(): string {
    const lineEnd = this.#lineEnd()
    const next = this.#text.indexOf(this.#delimiter, this.#at)
    const end = next === -1 || next > lineEnd ? lineEnd : next
    const cell = this.#text.slice(this.#at, end)
    this.#at = end
    return cell.trim()
  }

  #lineEnd(): number {
    const end = this.#text.indexOf('\n', this.#at)
    if (end !== -1) return end
    const old = this.#text.indexOf('\r', this.#at)
    return old === -1 ? this.#text.length : old
  }

  #passLineEnd(end: number): void {
    const code = this.#text.charCodeAt(end)
    this.#at = code === LINE_FEED || code === CARRIAGE_RETURN ? end + 1 : end
    this.#line += 1
  }
}

function tooMany(what: string, limit: number): TableError {
  return new TableError('FILE_TOO_LARGE', { what, limit })
}

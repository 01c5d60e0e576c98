import { contentKind, oleContent } from '#formats/content-kind.ts'
import { decodeTable, readCsv } from '#formats/table/read-csv.ts'
import { readXlsx } from '#formats/table/read-xlsx.ts'
import { TableError } from '#formats/table/table-error.ts'
import { TABLE_LIMITS, type TableLimits, type TextSheet } from '#formats/table/text-sheet.ts'
import { detectFeed } from './detect-form.ts'
import { observationIssue } from './issue.ts'
import type { ObservationReading, ReadOptions } from './observation-reading.ts'
import { readFeed } from './read-feed.ts'
import { readTables } from './read-tables.ts'
import { readWide } from './read-wide.ts'

/**
 * 读监测数据文件 — a CSV or xlsx of monitoring data into an observation table: the form by its heads unless the person says
 * it, every wrong cell named by line and column, rows with an error left out and counted. Never throws for what a file
 * holds: a file that cannot be read is `refused` with the reason. Pure work without a clock; costly for large files, so
 * a server runs it in a thread of its own.
 */
export async function readObservations(
  bytes: Uint8Array,
  options: ReadOptions,
  limits: TableLimits = TABLE_LIMITS,
): Promise<ObservationReading> {
  try {
    return await read(bytes, options, limits)
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    const issue = observationIssue(error.code, { line: error.line, column: null }, error.params)
    return {
      kind: 'refused',
      form: options.form ?? null,
      mapping: null,
      issues: [issue],
      needs: [],
      head: [],
      sample: [],
    }
  }
}

async function read(bytes: Uint8Array, options: ReadOptions, limits: TableLimits): Promise<ObservationReading> {
  if (bytes.length === 0) throw new TableError('FILE_EMPTY', {})
  if (bytes.length > limits.fileBytes) {
    throw new TableError('FILE_TOO_LARGE', { what: 'bytes', limit: limits.fileBytes })
  }
  const kind = contentKind(bytes)
  if (kind === 'ZIP') return readWorkbook(await readXlsx(bytes, limits), options)
  if (kind === 'OLE') refuseOle(bytes)
  if (kind !== 'TEXT') throw new TableError('FILE_UNREADABLE', { content: kind })
  return readText(bytes, options, limits)
}

function readWorkbook(sheets: readonly TextSheet[], options: ReadOptions): ObservationReading {
  const [first] = sheets
  const heads = first?.rows[0]?.cells.join() ?? ''
  const form = options.form ?? (options.mapping ? null : detectFeed(heads))
  return form === 'quotsoft' && first ? readWide(first, options) : readTables(sheets, options)
}

function readText(bytes: Uint8Array, options: ReadOptions, limits: TableLimits): ObservationReading {
  const form = options.form ?? (options.mapping ? null : detectFeed(firstLine(bytes)))
  if (form === 'nationalFeed') return readFeed(bytes, options)
  const sheet: TextSheet = readCsv(bytes, limits)
  return form === 'quotsoft' ? readWide(sheet, options) : readTables([sheet], options)
}

/** Heads of the feeds are ASCII; a mixture of encodings further down must not hide them. */
function firstLine(bytes: Uint8Array): string {
  const end = bytes.indexOf(0x0a)
  const line = bytes.subarray(0, Math.min(end === -1 ? bytes.length : end, 4096))
  if (line.some((byte, index) => byte === 0 && index < 64)) return decodeTable(bytes).split('\n', 1)[0] ?? ''
  return new TextDecoder('latin1').decode(line).replace(/^ï»¿/, '')
}

function refuseOle(bytes: Uint8Array): never {
  const content = oleContent(bytes)
  if (content === 'encrypted') throw new TableError('FILE_ENCRYPTED', {})
  throw new TableError('FILE_UNREADABLE', { content })
}

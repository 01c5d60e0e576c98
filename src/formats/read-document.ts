import { type ImportIssue, type ImportIssueCode, importIssue } from '#kernel/plan/import-issue.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import type { Result } from '#kernel/result/result.ts'
import { openArchive } from './archive/open-archive.ts'
import { contentKind, oleContent, zipContent } from './content-kind.ts'
import { megabytes, READ_LIMITS, type ReadLimits } from './read-limits.ts'
import { decodeText } from './text/decode-text.ts'
import { inspectText } from './text/inspect-text.ts'
import { UnreadableError, unreadable } from './unreadable-error.ts'

export type DocumentFormat = 'txt' | 'md' | 'docx'

/** 读出的文件 — decoded text with its tables; `encoding` is that of the file (of its XML for .docx). */
export interface ReadDocument {
  readonly source: SourceDocument
  readonly format: DocumentFormat
  readonly encoding: string
}

/** Formats that a bureau holds plans in and that Bilan asks to have saved as .docx first. */
const KNOWN_UNREADABLE = new Set(
  [
    'pdf',
    'doc',
    'docm',
    'dot',
    'dotx',
    'htm',
    'html',
    'mht',
    'ofd',
    'odt',
    'wps',
    'wpt',
    'rtf',
    'xls',
    'xlsx',
    'et',
  ].concat([
    'ppt',
    'pptx',
    'zip',
    'rar',
    '7z',
    'png',
    'jpg',
    'jpeg',
    'tif',
    'tiff',
    'ceb',
    'caj',
    'xml',
    'csv',
    'json',
  ]),
)

/**
 * 读取文件 — bytes of a .txt, .md or .docx as source text. What cannot be read comes back as one coded issue; what a
 * person should look at comes along as warnings. A name without extension (standard input) is judged by content alone.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<Result<ReadDocument, ImportIssueCode>> {
  try {
    const tooLarge = fileSizeIssue(bytes.byteLength, limits)
    if (tooLarge) return { ok: false, issues: [tooLarge] }
    const extension = extensionOf(fileName)
    if (extension !== '') refuseByName(extension)
    const read = await readContent(bytes, extension, limits)
    const issues = inspectText(read.source.text, limits)
    return issues.some((issue) => issue.severity === 'error')
      ? { ok: false, issues }
      : { ok: true, value: read, issues }
  } catch (error) {
    if (error instanceof UnreadableError) return { ok: false, issues: [error.issue] }
    throw error
  }
}

/** 文件大小 — the issue of a size known before reading: empty or over the limit; null when it may be read. */
export function fileSizeIssue(size: number, limits: ReadLimits = READ_LIMITS): ImportIssue | null {
  if (size === 0) return importIssue('FILE_EMPTY', {})
  if (size <= limits.fileBytes) return null
  return importIssue('FILE_TOO_LARGE', { sizeMb: megabytes(size), limitMb: megabytes(limits.fileBytes) })
}

function extensionOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

function refuseByName(extension: string): void {
  if (KNOWN_UNREADABLE.has(extension)) throw unreadable('FORMAT_UNSUPPORTED', { format: extension.toUpperCase() })
  if (!['txt', 'md', 'docx'].includes(extension)) throw unreadable('FORMAT_UNKNOWN', { extension: `.${extension}` })
}

async function readContent(bytes: Uint8Array, extension: string, limits: ReadLimits): Promise<ReadDocument> {
  const kind = contentKind(bytes)
  if (kind === 'ZIP') return readZip(bytes, extension, limits)
  if (kind === 'OLE') throw oleIssue(bytes, extension)
  if (kind !== 'TEXT') throw otherFormat(extension, kind)
  if (extension === 'docx') throw unreadable('DOCX_BROKEN', { part: 'ZIP' })
  const decoded = decodeText(bytes)
  if (!decoded) throw unreadable('ENCODING_UNKNOWN', {})
  const source: SourceDocument = { text: decoded.text, tables: [] }
  return { source, format: extension === 'md' ? 'md' : 'txt', encoding: decoded.encoding }
}

async function readZip(bytes: Uint8Array, extension: string, limits: ReadLimits): Promise<ReadDocument> {
  const archive = await openArchive(bytes, limits)
  const content = zipContent(archive.names)
  if (content !== 'DOCX' || (extension !== 'docx' && extension !== '')) throw otherFormat(extension, content)
  const { readDocx } = await import('./docx/read-docx.ts')
  return { source: await readDocx(archive, limits), format: 'docx', encoding: 'utf-8' }
}

function oleIssue(bytes: Uint8Array, extension: string): UnreadableError {
  const content = oleContent(bytes)
  return content === 'encrypted' ? unreadable('DOCX_ENCRYPTED', {}) : otherFormat(extension, content)
}

/** A wrong extension is named as such; without one the content itself is the format. */
function otherFormat(extension: string, actual: string): UnreadableError {
  return extension === ''
    ? unreadable('FORMAT_UNSUPPORTED', { format: actual })
    : unreadable('FORMAT_MISMATCH', { extension, actual })
}

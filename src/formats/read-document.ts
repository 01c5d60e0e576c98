import { type ImportIssue, type ImportIssueCode, importIssue } from '#kernel/plan/import-issue.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import type { Result } from '#kernel/result/result.ts'
import { contentKind, looksLikeHtml, looksLikePdf, oleContent } from './content-kind.ts'
import { contentOfExtension, type DocumentFormat, extensionOf, type ReadableContent } from './document-format.ts'
import { readArchived } from './read-archived.ts'
import { megabytes, READ_LIMITS, type ReadLimits } from './read-limits.ts'
import { decodeText } from './text/decode-text.ts'
import { inspectText } from './text/inspect-text.ts'
import { UnreadableError, unreadable } from './unreadable-error.ts'
import { wrongContent } from './wrong-content.ts'

export type { DocumentFormat }

/** 读出的文件 — decoded text with its tables; `encoding` is that of the file (of its characters for .docx, .doc, …). */
export interface ReadDocument {
  readonly source: SourceDocument
  readonly format: DocumentFormat
  readonly encoding: string
}

/**
 * 读取文件 — the bytes of a document as source text. What cannot be read comes back as one coded issue; what a
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
    const read = await readContent(bytes, extensionOf(fileName), limits)
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

async function readContent(bytes: Uint8Array, extension: string, limits: ReadLimits): Promise<ReadDocument> {
  const expected = extension === '' ? null : contentOfExtension(extension)
  const kind = contentKind(bytes)
  if (kind === 'ZIP') return readArchived(bytes, extension, expected, limits)
  const actual = kind === 'OLE' ? oleContent(bytes) : kind
  if (actual === 'encrypted') throw unreadable('DOCX_ENCRYPTED', {})
  const content = looksLike(expected, bytes, actual) ? expected : actual
  const isReadable = content === 'TEXT' || content === 'PDF' || content === 'DOC' || content === 'HTML'
  if (!isReadable || (expected !== null && content !== expected)) throw wrongContent(bytes, extension, expected, actual)
  return read(content, bytes, extension, limits)
}

/** Some pages and PDFs begin with something else, and are still what their extension says. */
function looksLike(expected: ReadableContent | null, bytes: Uint8Array, actual: string): expected is 'HTML' | 'PDF' {
  return (expected === 'HTML' && looksLikeHtml(bytes, actual)) || (expected === 'PDF' && looksLikePdf(bytes, actual))
}

/** Each reader is loaded when its format comes: most runs need none but the one for text. */
async function read(
  content: Exclude<ReadableContent, 'DOCX' | 'OFD'>,
  bytes: Uint8Array,
  extension: string,
  limits: ReadLimits,
): Promise<ReadDocument> {
  switch (content) {
    case 'PDF': {
      const { readPdf } = await import('./pdf/read-pdf.ts')
      return { source: await readPdf(bytes, limits), format: 'pdf', encoding: 'utf-16' }
    }
    case 'DOC': {
      const { readDoc } = await import('./doc/read-doc.ts')
      return { source: readDoc(bytes, limits), format: 'doc', encoding: 'utf-16' }
    }
    case 'HTML': {
      const { readHtml } = await import('./html/read-html.ts')
      const { source, encoding } = readHtml(bytes, limits)
      return { source, format: 'html', encoding }
    }
    case 'TEXT':
      return readText(bytes, extension)
  }
}

function readText(bytes: Uint8Array, extension: string): ReadDocument {
  const decoded = decodeText(bytes)
  if (!decoded) throw unreadable('ENCODING_UNKNOWN', {})
  const source: SourceDocument = { text: decoded.text, tables: [] }
  return { source, format: extension === 'md' ? 'md' : 'txt', encoding: decoded.encoding }
}

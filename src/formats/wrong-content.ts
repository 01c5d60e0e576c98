import type { ReadableContent } from './document-format.ts'
import { decodeText } from './text/decode-text.ts'
import { type UnreadableError, unreadable } from './unreadable-error.ts'

/**
 * 内容不符 — why bytes that are not what their extension promises are refused: damaged beyond recognition when nothing
 * at all is recognised in them, else named for what they are.
 */
export function wrongContent(
  bytes: Uint8Array,
  extension: string,
  expected: ReadableContent | null,
  actual: string,
): UnreadableError {
  if (expected === 'DOC' && actual === 'OLE')
    return unreadable('FORMAT_UNSUPPORTED', { format: extension.toUpperCase() })
  if (actual !== 'TEXT') return otherFormat(extension, actual)
  if (expected === 'DOCX') return unreadable('DOCX_BROKEN', { part: 'ZIP' })
  if (expected === 'OFD') return unreadable('OFD_BROKEN', { part: 'ZIP' })
  if (decodeText(bytes)) return otherFormat(extension, 'TXT')
  if (expected === 'PDF') return unreadable('PDF_BROKEN', {})
  return expected === 'DOC' ? unreadable('DOC_BROKEN', { part: 'OLE' }) : unreadable('ENCODING_UNKNOWN', {})
}

/** A wrong extension is named as such; without one the content itself is the format. */
export function otherFormat(extension: string, actual: string): UnreadableError {
  return extension === ''
    ? unreadable('FORMAT_UNSUPPORTED', { format: actual })
    : unreadable('FORMAT_MISMATCH', { extension, actual })
}

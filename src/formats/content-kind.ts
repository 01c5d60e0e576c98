import { OutOfBytesError } from './binary/byte-reader.ts'
import { openCompoundFile } from './compound-file/open-compound-file.ts'

/** 内容类别 — what the first bytes say a file is, whatever it is called. ZIP and OLE containers are told apart later. */
export type ContentKind =
  | 'ZIP'
  | 'OLE'
  | 'PDF'
  | 'RTF'
  | 'HTML'
  | 'MHT'
  | 'XML'
  | 'PNG'
  | 'JPEG'
  | 'GZIP'
  | 'RAR'
  | '7Z'
  | 'TEXT'

const latin = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0))

const SIGNATURES: readonly { readonly kind: ContentKind; readonly bytes: readonly number[] }[] = [
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'OLE', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'PDF', bytes: latin('%PDF-') },
  { kind: 'RTF', bytes: latin('{\\rtf') },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'GZIP', bytes: [0x1f, 0x8b] },
  { kind: 'RAR', bytes: latin('Rar!') },
  { kind: '7Z', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
]

const HTML_START = /^(?:<!doctype html|<html|<head|<body)/i
/** A web page saved with its pictures as one mail message. */
const MHT_START = /^(?:MIME-Version:|From: <Saved by)/i
const XML_START = /^<\?xml/i

export function contentKind(bytes: Uint8Array): ContentKind {
  const signature = SIGNATURES.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  if (signature) return signature.kind
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^ï»¿/, '').trimStart()
  if (HTML_START.test(start)) return 'HTML'
  if (MHT_START.test(start)) return 'MHT'
  if (XML_START.test(start)) return /<html/i.test(start) ? 'HTML' : 'XML'
  return 'TEXT'
}

/** Tags that show a .html to be one when it does not begin as a whole page: after a comment, or as a fragment. */
const HTML_TAG = /<(?:html|head|frameset|meta|body|div|p|br|table|span|h[1-6])[\s/>]/i

/** 像网页 — bytes of a .html that do not begin like one (a comment first, a fragment, UTF-16) and yet hold its tags. */
export function looksLikeHtml(bytes: Uint8Array, kind: string): boolean {
  if (kind !== 'TEXT' && kind !== 'XML') return false
  return HTML_TAG.test(new TextDecoder('latin1').decode(bytes).replaceAll('\u0000', ''))
}

/** 像 PDF — bytes of a .pdf whose header comes a little late, as readers allow: mail systems put lines before it. */
export function looksLikePdf(bytes: Uint8Array, kind: string): boolean {
  return kind === 'TEXT' && new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/**
 * 复合文档内容 — what an OLE file is, by the streams at its top: an encrypted .docx, or an old .doc, .xls, .ppt. In a
 * damaged file, where the directory does not read, their names are looked for anywhere.
 */
export function oleContent(bytes: Uint8Array): 'encrypted' | 'DOC' | 'XLS' | 'PPT' | 'OLE' {
  const holds = topStreams(bytes)
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('WordDocument')) return 'DOC'
  if (holds('Workbook')) return 'XLS'
  return holds('PowerPoint Document') ? 'PPT' : 'OLE'
}

function topStreams(bytes: Uint8Array): (stream: string) => boolean {
  try {
    const { names } = openCompoundFile(bytes)
    return (stream) => names.has(stream)
  } catch (error) {
    if (!(error instanceof OutOfBytesError)) throw error
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return (stream) => file.includes(Buffer.from(stream, 'utf16le'))
  }
}

/** 压缩包内容 — which document a ZIP container is, by the parts it holds. */
export function zipContent(names: ReadonlySet<string>): 'DOCX' | 'XLSX' | 'PPTX' | 'OFD' | 'ODF' | 'ZIP' {
  if (names.has('OFD.xml')) return 'OFD'
  if (names.has('xl/workbook.xml')) return 'XLSX'
  if (names.has('ppt/presentation.xml')) return 'PPTX'
  if (names.has('[Content_Types].xml') || names.has('word/document.xml')) return 'DOCX'
  return names.has('mimetype') && names.has('content.xml') ? 'ODF' : 'ZIP'
}

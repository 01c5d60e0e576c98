/** 内容类别 — what the first bytes say a file is, whatever it is called. ZIP and OLE containers are told apart later. */
export type ContentKind =
  | 'ZIP'
  | 'OLE'
  | 'PDF'
  | 'RTF'
  | 'HTML'
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
const XML_START = /^<\?xml/i

export function contentKind(bytes: Uint8Array): ContentKind {
  const signature = SIGNATURES.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  if (signature) return signature.kind
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^ï»¿/, '').trimStart()
  if (HTML_START.test(start)) return 'HTML'
  if (XML_START.test(start)) return /<html/i.test(start) ? 'HTML' : 'XML'
  return 'TEXT'
}

/** 复合文档内容 — an OLE file is an encrypted .docx or an old .doc, .xls, .wps: its stream names, in UTF-16LE, tell. */
export function oleContent(bytes: Uint8Array): 'encrypted' | 'DOC' | 'XLS' | 'PPT' | 'OLE' {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encrypted'
  if (holds('WordDocument')) return 'DOC'
  if (holds('Workbook')) return 'XLS'
  return holds('PowerPoint Document') ? 'PPT' : 'OLE'
}

/** 压缩包内容 — which document a ZIP container is, by the parts it holds. */
export function zipContent(names: ReadonlySet<string>): 'DOCX' | 'XLSX' | 'PPTX' | 'OFD' | 'ODF' | 'ZIP' {
  if (names.has('OFD.xml')) return 'OFD'
  if (names.has('xl/workbook.xml')) return 'XLSX'
  if (names.has('ppt/presentation.xml')) return 'PPTX'
  if (names.has('[Content_Types].xml') || names.has('word/document.xml')) return 'DOCX'
  return names.has('mimetype') && names.has('content.xml') ? 'ODF' : 'ZIP'
}

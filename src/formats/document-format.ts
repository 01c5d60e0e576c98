import { unreadable } from './unreadable-error.ts'

/** 文件格式 — how the text was kept in the file; `doc` is Word's and WPS's binary container, whatever its extension. */
export type DocumentFormat = 'txt' | 'md' | 'docx' | 'pdf' | 'doc' | 'html' | 'ofd'

/** 可读内容 — the contents that have a reader. */
export type ReadableContent = 'TEXT' | 'DOCX' | 'PDF' | 'DOC' | 'HTML' | 'OFD'

const CONTENT_BY_EXTENSION: ReadonlyMap<string, ReadableContent> = new Map([
  ['txt', 'TEXT'],
  ['md', 'TEXT'],
  ['docx', 'DOCX'],
  ['pdf', 'PDF'],
  ['doc', 'DOC'],
  ['wps', 'DOC'],
  ['html', 'HTML'],
  ['htm', 'HTML'],
  ['ofd', 'OFD'],
])

/** Formats that a bureau holds documents in and that Bilan asks to have saved as .docx first. */
const KNOWN_UNREADABLE = new Set([
  ...['docm', 'dot', 'dotx', 'mht', 'mhtml', 'odt', 'wpt', 'rtf', 'uot', 'ceb', 'caj'],
  ...['xls', 'xlsx', 'et', 'csv', 'ppt', 'pptx', 'xml', 'json', 'zip', 'rar', '7z'],
  ...['png', 'jpg', 'jpeg', 'tif', 'tiff'],
])

export function extensionOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

/** 扩展名的内容 — what a file of this extension must hold; throws the refusal of any other extension. */
export function contentOfExtension(extension: string): ReadableContent {
  const content = CONTENT_BY_EXTENSION.get(extension)
  if (content) return content
  throw KNOWN_UNREADABLE.has(extension)
    ? unreadable('FORMAT_UNSUPPORTED', { format: extension.toUpperCase() })
    : unreadable('FORMAT_UNKNOWN', { extension: `.${extension}` })
}

import { TextDecoder } from 'node:util'
import type { Archive } from '#formats/archive/open-archive.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import { XmlCollector } from '#formats/xml/xml-collector.ts'
import type { XmlElement } from '#formats/xml/xml-element.ts'
import { XmlError } from '#formats/xml/xml-error.ts'

import { type NamespacePrefixes, type XmlHandler, XmlReader } from '#formats/xml/xml-reader.ts'

/** Transitional and strict WordprocessingML, and the few other vocabularies whose text is printed. */
const PREFIXES: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
}

/** 读部件 — streams one XML part of the package into events; malformed XML or bytes make the part's issue. */
export async function readPart(archive: Archive, name: string, handler: XmlHandler): Promise<void> {
  const reader = new XmlReader(handler, PREFIXES)
  let decoder: TextDecoder | null = null
  try {
    for await (const bytes of archive.read(name)) {
      decoder ??= new TextDecoder(isUtf16(bytes) ? 'utf-16' : 'utf-8', { fatal: true })
      reader.feed(decoder.decode(bytes, { stream: true }))
    }
    reader.feed(decoder?.decode() ?? '')
    reader.end()
  } catch (error) {
    // A strict decoder reports malformed bytes as a TypeError of its own code.
    if (error instanceof XmlError || isDecodingError(error)) throw unreadable('DOCX_BROKEN', { part: name })
    throw error
  }
}

/** 读部件为树 — for the small parts: styles, numbering, relationships. */
export async function readTree(archive: Archive, name: string): Promise<XmlElement> {
  const collector = new XmlCollector()
  await readPart(archive, name, collector)
  if (!collector.root) throw unreadable('DOCX_BROKEN', { part: name })
  return collector.root
}

function isUtf16(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe
}

function isDecodingError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
}

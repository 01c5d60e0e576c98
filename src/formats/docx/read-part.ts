import type { Archive } from '#formats/archive/open-archive.ts'
import { readXmlPart, readXmlTree } from '#formats/archive/read-xml-part.ts'
import type { XmlElement } from '#formats/xml/xml-element.ts'
import type { NamespacePrefixes, XmlHandler } from '#formats/xml/xml-reader.ts'

/** Transitional and strict WordprocessingML, and the few other vocabularies whose text is printed. */
const PREFIXES: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
}

export function readPart(archive: Archive, name: string, handler: XmlHandler): Promise<void> {
  return readXmlPart(archive, name, handler, PREFIXES)
}

/** 读部件为树 — for the small parts: styles, numbering, relationships. */
export function readTree(archive: Archive, name: string): Promise<XmlElement> {
  return readXmlTree(archive, name, PREFIXES)
}

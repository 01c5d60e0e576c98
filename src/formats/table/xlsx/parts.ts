import type { NamespacePrefixes } from '#formats/xml/xml-reader.ts'

/** SpreadsheetML in its transitional and its strict writing. */
export const PREFIXES: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'p',
}

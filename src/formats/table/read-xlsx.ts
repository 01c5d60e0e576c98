import { ArchiveError } from '#formats/archive/archive-error.ts'
import { type Archive, openArchive } from '#formats/archive/open-archive.ts'
import { readXmlPart, readXmlTree } from '#formats/archive/read-xml-part.ts'
import { zipContent } from '#formats/content-kind.ts'
import { READ_LIMITS } from '#formats/read-limits.ts'
import { UnreadableError } from '#formats/unreadable-error.ts'
import { childrenNamed, descend } from '#formats/xml/xml-element.ts'
import { TableError } from './table-error.ts'
import type { TableLimits, TextSheet } from './text-sheet.ts'
import { type CellStyle, readStyles } from './xlsx/cell-style.ts'
import { expandMerges } from './xlsx/expand-merges.ts'
import { PREFIXES } from './xlsx/parts.ts'
import { SharedStrings } from './xlsx/shared-strings.ts'
import { SheetCollector, type WorkbookContext } from './xlsx/sheet-collector.ts'

/**
 * 读取 xlsx — the visible sheets of a workbook as texts: results of formulas, dates of both date systems as ISO texts,
 * merged cells written out, cells filled with red marked. Read part by part through the guarded archive, so that a bomb
 * never unpacks. Our own reading because streaming readers drop merged ranges, and a table in memory costs a gigabyte at
 * 100,000 rows. Throws `TableError`.
 */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits): Promise<readonly TextSheet[]> {
  try {
    const archive = await openArchive(bytes, {
      ...READ_LIMITS,
      archiveBytes: limits.unpackedBytes,
      partBytes: limits.partBytes,
    })
    const content = zipContent(archive.names)
    if (content !== 'XLSX') throw new TableError('FILE_UNREADABLE', { content })
    return await readWorkbook(archive, limits)
  } catch (error) {
    if (error instanceof UnreadableError) throw new TableError('FILE_TOO_LARGE', { what: 'unpacked', limit: 0 })
    if (!(error instanceof ArchiveError)) throw error
    if (error.kind === 'encrypted') throw new TableError('FILE_ENCRYPTED', {})
    throw new TableError('FILE_UNREADABLE', { content: error.part })
  }
}

async function readWorkbook(archive: Archive, limits: TableLimits): Promise<readonly TextSheet[]> {
  const workbook = await readXmlTree(archive, 'xl/workbook.xml', PREFIXES)
  const targets = await readTargets(archive)
  const properties = descend(workbook, 's:workbookPr')?.attributes
  const context: WorkbookContext = {
    strings: await readStrings(archive),
    styles: await readCellStyles(archive),
    is1904: ['1', 'true', 'on'].includes(properties?.date1904 ?? ''),
  }
  const sheets: TextSheet[] = []
  let left = limits.cells
  for (const { attributes } of childrenNamed(descend(workbook, 's:sheets') ?? workbook, 's:sheet')) {
    if (attributes.state === 'hidden' || attributes.state === 'veryHidden') continue
    const part = targets.get(attributes['r:id'] ?? '')
    if (part === undefined || !archive.names.has(part)) continue
    const collector = new SheetCollector(context, { ...limits, cells: left })
    await readXmlPart(archive, part, collector, PREFIXES)
    left -= collector.cellCount
    expandMerges(collector.rows, collector.merges)
    sheets.push({ name: attributes.name ?? null, rows: collector.rows })
  }
  return sheets
}

/** Part names of the sheets by their relationship. */
async function readTargets(archive: Archive): Promise<ReadonlyMap<string, string>> {
  const root = await readXmlTree(archive, 'xl/_rels/workbook.xml.rels', PREFIXES)
  return new Map(
    childrenNamed(root, 'p:Relationship').map(({ attributes }) => {
      const target = attributes.Target ?? ''
      return [attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`]
    }),
  )
}

async function readStrings(archive: Archive): Promise<readonly string[]> {
  const part = 'xl/sharedStrings.xml'
  if (!archive.names.has(part)) return []
  const shared = new SharedStrings()
  await readXmlPart(archive, part, shared, PREFIXES)
  return shared.strings
}

async function readCellStyles(archive: Archive): Promise<readonly CellStyle[]> {
  const part = 'xl/styles.xml'
  return archive.names.has(part) ? readStyles(await readXmlTree(archive, part, PREFIXES)) : []
}

import type { Archive } from '#formats/archive/open-archive.ts'
import { DocumentFlow } from '#formats/flow/document-flow.ts'
import { NumberingCounter } from '#formats/numbering/numbering-counter.ts'
import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import { BodyReader } from './body-reader.ts'
import { ParagraphStyles } from './paragraph-styles.ts'
import { findParts } from './part-names.ts'
import { readNumbering } from './read-numbering.ts'
import { readPart, readTree } from './read-part.ts'

/**
 * 读 .docx — the printed text of the main part, automatic numbers included, with its tables. Headers, footers, notes,
 * comments, deleted revisions and generated tables of contents are left out. Throws `UnreadableError`.
 *
 * A reader of our own because the numbers 一、（一）1. of most official documents are counted by the word processor, which
 * mammoth does not print, and because mammoth holds the whole document as a tree: 530 MB for an 11 kB file of 100,000
 * paragraphs. Here memory holds one paragraph. Mammoth stays as the second opinion of the tests.
 */
export async function readDocx(archive: Archive, limits: ReadLimits): Promise<SourceDocument> {
  const parts = await findParts(archive)
  if (!archive.names.has(parts.document)) throw unreadable('DOCX_BROKEN', { part: parts.document })
  const styles = new ParagraphStyles(parts.styles === null ? null : await readTree(archive, parts.styles))
  const definitions = parts.numbering === null ? new Map() : readNumbering(await readTree(archive, parts.numbering))
  const flow = new DocumentFlow(limits)
  await readPart(archive, parts.document, new BodyReader(flow, styles, new NumberingCounter(definitions)))
  return flow.finish()
}

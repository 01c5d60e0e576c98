import type { ReadLimits } from '#formats/read-limits.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import { pageBlocks } from './page-blocks.ts'
import { readPages } from './read-pages.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { writeDocument } from './write-document.ts'

/**
 * 读 PDF — the text layer of a PDF as plan text: broken lines joined to paragraphs, ruled tables put together again,
 * running heads and page numbers left out. Throws `UnreadableError`: a scan, a locked or broken file, a table nobody can
 * tell the columns of.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  const pages = await readPages(bytes, limits)
  return writeDocument(withoutRunningHeads(pages.map(pageBlocks)), limits)
}

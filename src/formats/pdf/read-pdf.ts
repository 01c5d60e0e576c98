import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import { pageBlocks } from './page-blocks.ts'
import { readPages } from './read-pages.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { writeDocument } from './write-document.ts'

/** Ten times what a plan of 200 pages takes. */
const TIME_LIMIT_MS = 20_000

/**
 * 读 PDF — the text layer of a PDF as plan text: broken lines joined to paragraphs, ruled tables put together again,
 * running heads and page numbers left out. Throws `UnreadableError`: a scan, a locked or broken file, a table nobody can
 * tell the columns of.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  const until = performance.now() + TIME_LIMIT_MS
  const pages = await readPages(bytes, limits)
  const blocks = pages.map((page) => {
    if (performance.now() > until) throw unreadable('PDF_TOO_COMPLEX', {})
    return pageBlocks(page)
  })
  return writeDocument(withoutRunningHeads(blocks), limits)
}

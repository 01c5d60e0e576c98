import { DocumentFlow } from '#formats/flow/document-flow.ts'
import type { ReadLimits } from '#formats/read-limits.ts'
import { unreadable } from '#formats/unreadable-error.ts'
import type { SourceDocument } from '#kernel/plan-parser/source-document.ts'
import { type ContentBlock, findContent } from './content-block.ts'
import { decodeHtml } from './decode-html.ts'
import { childElements, type HtmlElement, isElement } from './html-node.ts'
import { PageWriter } from './page-writer.ts'
import { parsePage } from './parse-page.ts'

export interface HtmlSource {
  readonly source: SourceDocument
  readonly encoding: string
}

/**
 * 读网页 — the document that a page prints: paragraphs, lists with their numbers, tables with their merged cells; of a
 * site's page only the document and what cannot be told from it. Throws `UnreadableError`.
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): HtmlSource {
  const { text, encoding } = decodeHtml(bytes)
  const html = childElements(parsePage(text)).find((element) => element.tagName === 'html')
  const body = html && childElements(html).find((element) => element.tagName === 'body')
  if (!body) throw unreadable('HTML_NO_TEXT', {})
  const flow = new DocumentFlow(limits)
  const writer = new PageWriter(flow)
  writeAround(body, findContent(body), writer)
  writer.endParagraph()
  const source = flow.finish()
  if (source.text.trim() === '') throw unreadable('HTML_NO_TEXT', {})
  return { source, encoding }
}

/** Down the path to the content, with what beside it is not omitted. */
function writeAround(element: HtmlElement, content: ContentBlock, writer: PageWriter): void {
  for (const child of element.childNodes) {
    if (!isElement(child)) writer.node(child, false)
    else if (content.omitted.has(child)) continue
    else if (content.path.has(child)) {
      writer.endParagraph()
      writeAround(child, content, writer)
      writer.endParagraph()
    } else writer.node(child, false)
  }
}

import { isBoilerplate, isOfLinks } from './boilerplate.ts'
import { childElements, type HtmlElement, isUnprinted } from './html-node.ts'
import { TextWeights } from './text-weights.ts'

/** 正文区 — the block of a page that holds its document, and the elements around it that print no part of it. */
export interface ContentBlock {
  /** From the body to the block. */
  readonly path: ReadonlySet<HtmlElement>
  readonly block: HtmlElement
  readonly omitted: ReadonlySet<HtmlElement>
}

/** Share of an element's text, links apart, that one child must hold for the document to lie in it. */
const DOMINANT = 0.7

/** Elements that are parts of a document and no frame around one. */
const INDIVISIBLE = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'pre',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'a',
  'span',
  'font',
])
const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr'])

/**
 * 找正文区 — goes down from the body for as long as one child holds nearly all the text. Beside that path only what is
 * plainly not of the document is left out: menus, crumbs, dates of publication, footers. Inside of the block, nothing is.
 */
export function findContent(body: HtmlElement): ContentBlock {
  const weights = new TextWeights()
  const steps: HtmlElement[] = [body]
  for (let next = dominant(body, weights); next; next = dominant(next, weights)) steps.push(next)
  while (TABLE_PARTS.has(steps.at(-1)?.tagName ?? '')) steps.pop()
  const path = steps.slice(0, firstDataTable(steps, weights))
  const block = path.at(-1) ?? body
  const omitted = path
    .flatMap((element) => childElements(element))
    .filter((child) => {
      if (path.includes(child)) return false
      // Within the block everything is the document's, unless the block is the whole page with the menus in it.
      if (child.parentNode === block) return block === body && isMenu(child, weights)
      return isBoilerplate(child, weights)
    })
  return { path: new Set(path), block, omitted: new Set(omitted) }
}

function isMenu(element: HtmlElement, weights: TextWeights): boolean {
  return !INDIVISIBLE.has(element.tagName) && isOfLinks(element, weights)
}

function dominant(element: HtmlElement, weights: TextWeights): HtmlElement | undefined {
  const total = weights.of(element).plain
  return childElements(element).find(
    (child) =>
      !isUnprinted(child) &&
      !INDIVISIBLE.has(child.tagName) &&
      total > 0 &&
      weights.of(child).plain >= total * DOMINANT,
  )
}

/** A table on the path is layout when all beside the path in it is boilerplate; a table of data is part of the document. */
function firstDataTable(steps: readonly HtmlElement[], weights: TextWeights): number {
  const index = steps.findIndex((element, at) => {
    const next = steps[at + 1]
    if (!TABLE_PARTS.has(element.tagName) || !next) return false
    return childElements(element).some((child) => child !== next && !isBoilerplate(child, weights))
  })
  if (index === -1) return steps.length
  return steps.findLastIndex((element, at) => at <= index && element.tagName === 'table')
}

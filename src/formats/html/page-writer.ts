import type { DocumentFlow } from '#formats/flow/document-flow.ts'
import type { NumberLabel } from '#formats/numbering/numbering-counter.ts'
import { labelled } from '#formats/numbering/numbering-reference.ts'
import { attribute, type HtmlElement, type HtmlNode, isElement, isText, isUnprinted, ownStyle } from './html-node.ts'
import { InlineText } from './inline-text.ts'
import { listLabels } from './list-marker.ts'
import { writeTable } from './write-table.ts'

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dir', 'div', 'dl'],
  ...['dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr'],
  ...['legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td'],
  ...['tfoot', 'th', 'thead', 'tr', 'ul'],
])

const LISTS = new Set(['ol', 'ul', 'menu', 'dir'])

/** A number that was typed: pages that type them hide those of their lists by a style sheet elsewhere. */
const TYPED_NUMBER =
  /^[\s\u3000]*(?:第?[一二三四五六七八九十百]+[、.．章节条]|[（(](?:[一二三四五六七八九十百]+|\d+)[）)]|\d+(?:[、)）]|[.．](?!\d))|[①-⑳])/

const BULLET_FONT = /wingdings|symbol|webdings/i

/** 网页文字流 — writes elements into the flow the way a browser lays them out. */
export class PageWriter {
  readonly #flow: DocumentFlow
  readonly #inline = new InlineText()
  /** The number of a list item whose first paragraph has not come yet. */
  #label: NumberLabel | null = null

  constructor(flow: DocumentFlow) {
    this.#flow = flow
  }

  node(node: HtmlNode, isPreserved: boolean): void {
    if (isText(node)) this.#inline.add(node.value, isPreserved)
    else if (isElement(node) && !isUnprinted(node)) this.element(node, isPreserved)
  }

  element(element: HtmlElement, wasPreserved: boolean): void {
    const { tagName } = element
    const isPreserved = preserves(element) ?? wasPreserved
    if (tagName === 'br') this.#inline.breakLine()
    else if (ownStyle(element, 'mso-list') === 'ignore') this.#inline.add(wordNumber(element), isPreserved)
    else if (!BLOCKS.has(tagName)) this.children(element, isPreserved)
    else if (tagName === 'table') this.#table(element, isPreserved)
    else if (LISTS.has(tagName)) this.#list(element, isPreserved)
    else this.#block(() => this.children(element, isPreserved))
  }

  children(element: HtmlElement, isPreserved: boolean): void {
    for (const child of element.childNodes) this.node(child, isPreserved)
  }

  /** Ends the paragraph that is open. */
  endParagraph(): void {
    const text = this.#inline.take()
    if (text === '') return
    this.#flow.paragraph(TYPED_NUMBER.test(text) ? text : labelled(this.#label, text))
    this.#label = null
  }

  #block(write: () => void): void {
    this.endParagraph()
    write()
    this.endParagraph()
  }

  #list(list: HtmlElement, isPreserved: boolean): void {
    const labels = listLabels(list)
    this.endParagraph()
    for (const child of list.childNodes) {
      const label = isElement(child) ? labels.get(child) : undefined
      if (label !== undefined) this.#label = label
      this.#block(() => this.node(child, isPreserved))
      // An item without text still prints its number.
      if (label && this.#label === label) this.#flow.paragraph(label.text)
      if (label !== undefined) this.#label = null
    }
  }

  #table(table: HtmlElement, isPreserved: boolean): void {
    this.#block(() => {
      writeTable(table, this.#flow, (cell) => this.#block(() => this.children(cell, isPreserved)))
    })
  }
}

function preserves(element: HtmlElement): boolean | null {
  if (element.tagName === 'pre' || element.tagName === 'listing') return true
  const style = ownStyle(element, 'white-space')
  return style === undefined ? null : /^(?:pre|break-spaces)/.test(style)
}

/** The number that Word counted and wrote as text when it saved the page; what follows it is layout, bullets print nothing. */
function wordNumber(element: HtmlElement): string {
  const isBullet = BULLET_FONT.test(fontsOf(element))
  return isBullet ? '' : textOf(element).replace(/[\s\u00a0]+/g, '')
}

function fontsOf(element: HtmlElement): string {
  const own = `${attribute(element, 'style') ?? ''} ${attribute(element, 'face') ?? ''}`
  const parent = element.parentNode
  const outer = parent && 'attrs' in parent ? (attribute(parent, 'style') ?? '') : ''
  return `${own} ${outer}`
}

function textOf(element: HtmlElement): string {
  return element.childNodes
    .map((child) => (isText(child) ? child.value : isElement(child) ? textOf(child) : ''))
    .join('')
}

import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlDocument = DefaultTreeAdapterTypes.Document
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/** Elements that print no text of the document: programs, forms, embedded things, the second line of a ruby. */
const UNPRINTED = new Set([
  ...['head', 'script', 'style', 'noscript', 'template', 'title', 'iframe', 'object', 'embed', 'audio', 'video'],
  ...['canvas', 'svg', 'select', 'textarea', 'input', 'button', 'datalist', 'map', 'rp', 'rt', 'del', 'noframes'],
])

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function childElements(element: HtmlElement | HtmlDocument): readonly HtmlElement[] {
  return element.childNodes.filter(isElement)
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value
}

/** 样式声明 — the value of a property in the element's own style attribute. */
export function ownStyle(element: HtmlElement, property: string): string | undefined {
  const pattern = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i')
  return pattern
    .exec(attribute(element, 'style') ?? '')?.[1]
    ?.trim()
    .toLowerCase()
}

/** 不印的元素 — prints nothing: not text at all, or hidden by an attribute or a style of its own. */
export function isUnprinted(element: HtmlElement): boolean {
  return (
    UNPRINTED.has(element.tagName) ||
    attribute(element, 'hidden') !== undefined ||
    HIDDEN_STYLE.test(attribute(element, 'style') ?? '')
  )
}

/** A whole number attribute within bounds, else the fallback. */
export function numberAttribute(element: HtmlElement, name: string, fallback: number, limit: number): number {
  const text = attribute(element, name)?.trim() ?? ''
  return /^-?\d{1,9}$/.test(text) ? Math.min(limit, Number(text)) : fallback
}

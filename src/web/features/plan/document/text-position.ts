import type { TextSpan } from '#kernel/result/issue.ts'

/** Annotations above figures are not part of the issued text. */
const isAnnotation = (node: Node): boolean => node.parentElement?.closest('rt') !== null

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !isAnnotation(node)) found.push(node)
  }
  return found
}

const offsetOf = (element: Element): number => Number(element.getAttribute('data-o'))

/** 文位 — every stretch of issued text inside `root`, in reading order. */
export function stretches(root: ParentNode): Element[] {
  return [...root.querySelectorAll('[data-o]')]
}

/** The offset in the issued text of a point of the page; null outside every stretch. */
export function offsetAt(node: Node, place: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const stretch = element?.closest('[data-o]')
  if (!stretch) return null
  const before = document.createRange()
  before.setStart(stretch, 0)
  before.setEnd(node, place)
  const texts = textNodes(stretch).filter((text) => before.intersectsNode(text))
  return texts.reduce((sum, text) => sum + (text === node ? place : text.data.length), offsetOf(stretch))
}

function spanOf(stretch: Element): TextSpan {
  const start = offsetOf(stretch)
  return { start, end: textNodes(stretch).reduce((sum, text) => sum + text.data.length, start) }
}

/** 页面区间 — the ranges of the page that show a span of the issued text, one a stretch it touches. */
export function rangesOf(span: TextSpan, places: readonly PlacedStretch[]): Range[] {
  return places
    .filter(({ start, end }) => start < span.end && end > span.start)
    .flatMap(({ element, start, end }) => {
      const range = document.createRange()
      const from = pointIn(element, Math.max(span.start, start) - start, false)
      const to = pointIn(element, Math.min(span.end, end) - start, true)
      if (!from || !to) return []
      range.setStart(from.node, from.place)
      range.setEnd(to.node, to.place)
      return [range]
    })
}

export interface PlacedStretch extends TextSpan {
  readonly element: Element
}

export function placedStretches(root: ParentNode): PlacedStretch[] {
  return stretches(root).map((element) => ({ element, ...spanOf(element) }))
}

/** At a seam between two text nodes a range ends in the first and starts in the second. */
function pointIn(stretch: Element, offset: number, isEnd: boolean): { node: Text; place: number } | null {
  let left = offset
  for (const node of textNodes(stretch)) {
    if (left < node.data.length || (isEnd && left === node.data.length)) return { node, place: left }
    left -= node.data.length
  }
  return null
}

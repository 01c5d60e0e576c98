import { type HtmlElement, isElement, isText, isUnprinted } from './html-node.ts'

/** 文字量 — printed characters without white space: those outside and those inside of links. */
export interface TextWeight {
  readonly plain: number
  readonly linked: number
}

/** 文字量表 — the weights of elements, each counted once. */
export class TextWeights {
  readonly #known = new Map<HtmlElement, TextWeight>()

  of(element: HtmlElement): TextWeight {
    const known = this.#known.get(element)
    if (known) return known
    const weight = this.#count(element)
    this.#known.set(element, weight)
    return weight
  }

  #count(element: HtmlElement): TextWeight {
    if (isUnprinted(element)) return { plain: 0, linked: 0 }
    let plain = 0
    let linked = 0
    for (const child of element.childNodes) {
      if (isText(child)) plain += child.value.replace(/\s/g, '').length
      if (!isElement(child)) continue
      const inner = this.of(child)
      plain += inner.plain
      linked += inner.linked
    }
    return element.tagName === 'a' ? { plain: 0, linked: plain + linked } : { plain, linked }
  }
}

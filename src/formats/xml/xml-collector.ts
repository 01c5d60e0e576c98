import type { XmlElement, XmlNode } from './xml-element.ts'
import { XmlError } from './xml-error.ts'
import type { XmlAttributes, XmlHandler } from './xml-reader.ts'

/** Elements one collected tree may hold: a paragraph of a plan has a few hundred, all styles a few ten thousand. */
const MAX_ELEMENTS = 200_000

interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

/** 收集子树 — builds the tree of one element from its events. */
export class XmlCollector implements XmlHandler {
  readonly #stack: OpenElement[] = []
  #root: XmlElement | null = null
  #count = 0

  /** The element first opened; null before. */
  get root(): XmlElement | null {
    return this.#root
  }

  /** Its end tag has come. */
  get isComplete(): boolean {
    return this.#root !== null && this.#stack.length === 0
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#count += 1
    if (this.#count > MAX_ELEMENTS) throw new XmlError('too many elements')
    const element: OpenElement = { name, attributes, children: [] }
    this.#stack.at(-1)?.children.push(element)
    this.#stack.push(element)
    this.#root ??= element
  }

  close(): void {
    this.#stack.pop()
  }

  text(value: string): void {
    this.#stack.at(-1)?.children.push(value)
  }
}

import { SaxesParser, type SaxesTagNS } from 'saxes'
import { XmlError } from './xml-error.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** 命名空间前缀 — namespace URI to the prefix our code uses for it; several URIs (strict, transitional) share one. */
export type NamespacePrefixes = Readonly<Record<string, string>>

/** XML 事件 — element and attribute names carry the canonical prefix of their namespace, whatever the file used. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text(value: string): void
}

/** Most characters between two events, and deepest nesting; office documents stay under a tenth of both. */
const MAX_TOKEN_LENGTH = 1_000_000
const MAX_DEPTH = 200

/** Prefix of elements and attributes in a namespace that nobody asked for. */
const FOREIGN = 'foreign'

/**
 * XML 流式读取 — well-formed XML piece by piece into events, in memory bounded by the longest token. Throws `XmlError`
 * on malformed input and on any document type: there are no entities but the five of XML and character references.
 */
export class XmlReader {
  readonly #parser = new SaxesParser({ xmlns: true, position: false })
  readonly #handler: XmlHandler
  readonly #prefixes: NamespacePrefixes
  #depth = 0
  /** Characters fed since the last event, which the parser may be holding. */
  #held = 0

  constructor(handler: XmlHandler, prefixes: NamespacePrefixes) {
    this.#handler = handler
    this.#prefixes = prefixes
    this.#parser.on('error', (error) => {
      throw new XmlError(error.message)
    })
    this.#parser.on('doctype', () => {
      throw new XmlError('document types are refused')
    })
    this.#parser.on('opentag', (tag) => this.#open(tag))
    this.#parser.on('closetag', (tag) => this.#close(tag))
    for (const event of ['text', 'cdata'] as const) this.#parser.on(event, (value) => this.#text(value))
  }

  feed(piece: string): void {
    this.#held += piece.length
    this.#parser.write(piece)
    if (this.#held > MAX_TOKEN_LENGTH) throw new XmlError('token too long')
  }

  end(): void {
    this.#parser.close()
  }

  #open(tag: SaxesTagNS): void {
    this.#held = 0
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) throw new XmlError('nested too deeply')
    const attributes: Record<string, string> = Object.create(null)
    for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && local !== 'xmlns') attributes[this.#name(uri, local)] = value
    }
    this.#handler.open(this.#name(tag.uri, tag.local), attributes)
  }

  #close(tag: SaxesTagNS): void {
    this.#held = 0
    this.#depth -= 1
    this.#handler.close(this.#name(tag.uri, tag.local))
  }

  #text(value: string): void {
    this.#held = 0
    if (this.#depth > 0) this.#handler.text(value)
  }

  #name(uri: string, local: string): string {
    return uri === '' ? local : `${this.#prefixes[uri] ?? FOREIGN}:${local}`
  }
}

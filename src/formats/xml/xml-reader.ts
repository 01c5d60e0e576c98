import { decodeEntities } from './xml-entities.ts'
import { XmlError } from './xml-error.ts'
import { isNamespaceDeclaration, type NamespacePrefixes, NamespaceScope } from './xml-namespaces.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** XML 事件 — element and attribute names carry the canonical prefix of their namespace, whatever the file used. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  text(value: string): void
}

/** Longest single token kept in memory, and deepest nesting; office documents stay under a tenth of both. */
const MAX_TOKEN_LENGTH = 1_000_000
const MAX_DEPTH = 200

const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const TAG_NAME = /[^\s/>"'=<]+/y
const TAG_END = /\s*(\/?)$/y

/**
 * XML 流式读取 — well-formed XML piece by piece into events, in memory bounded by the longest token. Throws `XmlError`
 * on malformed input and on any document type: there are no entities but the five of XML and character references.
 */
export class XmlReader {
  readonly #handler: XmlHandler
  readonly #scope: NamespaceScope
  readonly #openNames: string[] = []
  #pending = ''
  #rootSeen = false
  #retryFrom = 0

  constructor(handler: XmlHandler, prefixes: NamespacePrefixes) {
    this.#handler = handler
    this.#scope = new NamespaceScope(prefixes)
  }

  feed(piece: string): void {
    this.#pending += piece
    if (this.#pending.length >= this.#retryFrom) this.#drain()
  }

  end(): void {
    this.#drain()
    if (this.#pending.trim() !== '' || this.#openNames.length > 0 || !this.#rootSeen) throw new XmlError('cut short')
  }

  #drain(): void {
    let from = 0
    while (from < this.#pending.length) {
      const next = this.#token(from)
      if (next === -1) break
      from = next
    }
    this.#pending = this.#pending.slice(from)
    if (this.#pending.length > MAX_TOKEN_LENGTH) throw new XmlError('token too long')
    // A token still incomplete is looked at again when half as much has come, so that long ones cost no square.
    this.#retryFrom = this.#pending.length * 1.5
  }

  /** Handles the token at `from` and returns where the next one starts; -1 when it is not complete yet. */
  #token(from: number): number {
    const rest = this.#pending
    if (rest[from] !== '<') return this.#textRun(from)
    if (rest.startsWith('<!--', from)) return this.#skipTo('-->', from + 4)
    if (rest.startsWith('<?', from)) return this.#skipTo('?>', from + 2)
    if (rest.startsWith('<![CDATA[', from)) return this.#characterData(from)
    // A token that is cut inside its first nine characters could still become any of the above.
    if (rest.startsWith('<!', from)) {
      if (rest.length - from < '<![CDATA['.length) return -1
      throw new XmlError('document types are refused')
    }
    const end = tagEnd(rest, from)
    if (end === -1) return -1
    if (rest[from + 1] === '/') this.#close(rest.slice(from + 2, end).trim())
    else this.#open(rest.slice(from + 1, end))
    return end + 1
  }

  #textRun(from: number): number {
    const end = this.#pending.indexOf('<', from)
    if (end === -1) return -1
    const value = this.#pending.slice(from, end)
    if (this.#openNames.length > 0) this.#handler.text(decodeEntities(value))
    else if (value.replace('\uFEFF', '').trim() !== '') throw new XmlError('text outside the root element')
    return end
  }

  #skipTo(terminator: string, from: number): number {
    const end = this.#pending.indexOf(terminator, from)
    return end === -1 ? -1 : end + terminator.length
  }

  #characterData(from: number): number {
    const end = this.#pending.indexOf(']]>', from)
    if (end === -1) return -1
    this.#handler.text(this.#pending.slice(from + '<![CDATA['.length, end))
    return end + 3
  }

  #open(tag: string): void {
    TAG_NAME.lastIndex = 0
    const rawName = TAG_NAME.exec(tag)?.[0]
    if (rawName === undefined) throw new XmlError('nameless tag')
    const raw: [string, string][] = []
    let at = rawName.length
    for (let match = attributeAt(tag, at); match; match = attributeAt(tag, at)) {
      raw.push([match[1] ?? '', decodeEntities(match[2] ?? match[3] ?? '')])
      at += match[0].length
    }
    TAG_END.lastIndex = at
    const selfClosing = TAG_END.exec(tag)
    if (!selfClosing) throw new XmlError('malformed tag')
    this.#enter(rawName, raw)
    if (selfClosing[1] === '/') this.#close(rawName)
  }

  #enter(rawName: string, raw: readonly (readonly [string, string])[]): void {
    if (this.#openNames.length === 0 && this.#rootSeen) throw new XmlError('second root element')
    if (this.#openNames.length >= MAX_DEPTH) throw new XmlError('nested too deeply')
    this.#rootSeen = true
    this.#openNames.push(rawName)
    this.#scope.enter(raw)
    const attributes: Record<string, string> = Object.create(null)
    for (const [name, value] of raw) {
      if (!isNamespaceDeclaration(name)) attributes[this.#scope.attributeName(name)] = value
    }
    this.#handler.open(this.#scope.elementName(rawName), attributes)
  }

  #close(rawName: string): void {
    if (this.#openNames.pop() !== rawName) throw new XmlError('tags do not match')
    this.#handler.close(this.#scope.elementName(rawName))
    this.#scope.leave()
  }
}

function attributeAt(tag: string, at: number): RegExpExecArray | null {
  ATTRIBUTE.lastIndex = at
  return ATTRIBUTE.exec(tag)
}

/** The `>` that ends the tag starting at `from`, past any quoted value; -1 when it has not come yet. */
function tagEnd(text: string, from: number): number {
  let quote = ''
  for (let index = from; index < text.length; index += 1) {
    const character = text[index] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') {
      return index
    } else if (character === '"' || character === "'") {
      quote = character
    }
  }
  return -1
}

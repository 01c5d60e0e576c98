import { XmlError } from './xml-error.ts'

/** 命名空间前缀 — namespace URI to the prefix our code uses for it; several URIs (strict, transitional) share one. */
export type NamespacePrefixes = Readonly<Record<string, string>>

type Bindings = ReadonlyMap<string, string>

/** Word declares some thirty; each declaring element copies those in scope. */
const MAX_BINDINGS = 200

/** Prefix of elements and attributes in a namespace that nobody asked for. */
const FOREIGN = 'foreign'

export function isNamespaceDeclaration(attributeName: string): boolean {
  return attributeName === 'xmlns' || attributeName.startsWith('xmlns:')
}

/** 命名空间作用域 — resolves the prefixes of a file to ours, element by element. */
export class NamespaceScope {
  readonly #prefixes: NamespacePrefixes
  readonly #stack: Bindings[] = [new Map([['xml', 'xml']])]

  constructor(prefixes: NamespacePrefixes) {
    this.#prefixes = prefixes
  }

  enter(attributes: readonly (readonly [string, string])[]): void {
    const current = this.#current()
    const declared = attributes.filter(([name]) => isNamespaceDeclaration(name))
    if (declared.length === 0) {
      this.#stack.push(current)
      return
    }
    const next = new Map(current)
    for (const [name, uri] of declared) next.set(name.slice('xmlns:'.length), this.#prefixes[uri] ?? FOREIGN)
    if (next.size > MAX_BINDINGS) throw new XmlError('too many namespaces')
    this.#stack.push(next)
  }

  leave(): void {
    this.#stack.pop()
  }

  elementName(rawName: string): string {
    const colon = rawName.indexOf(':')
    const prefix = this.#current().get(colon === -1 ? '' : rawName.slice(0, colon))
    const local = rawName.slice(colon + 1)
    return prefix === undefined ? local : `${prefix}:${local}`
  }

  /** An attribute without a prefix belongs to its element, not to the default namespace. */
  attributeName(rawName: string): string {
    return rawName.includes(':') ? this.elementName(rawName) : rawName
  }

  #current(): Bindings {
    return this.#stack.at(-1) ?? new Map()
  }
}

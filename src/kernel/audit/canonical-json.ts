/** Why and where a value cannot be written; `path` is a JSON Pointer (RFC 6901). */
export interface NotCanonical {
  readonly ok: false
  readonly path: string
  readonly reason: 'notFinite' | 'notJson' | 'loneSurrogate'
}

export type CanonicalJson = { readonly ok: true; readonly text: string } | NotCanonical

/**
 * 规范 JSON — one value, one text (RFC 8785): members sorted by UTF-16 code units, ECMAScript numbers, no white space.
 * Members that are undefined are left out, as JSON does. NaN, infinities, functions, dates and lone surrogates are
 * refused with their place, because two readers would not agree on them.
 * @example canonicalJson({ b: 1e21, a: '€' }) // { ok: true, text: '{"a":"€","b":1e+21}' }
 */
export function canonicalJson(value: unknown): CanonicalJson {
  try {
    return { ok: true, text: write(value, '') }
  } catch (error) {
    if (error instanceof Refusal) return error.finding
    throw error
  }
}

class Refusal extends Error {
  readonly finding: NotCanonical

  constructor(path: string, reason: NotCanonical['reason']) {
    super(reason)
    this.finding = { ok: false, path, reason }
  }
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value, path)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Refusal(path, 'notFinite')
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((element, index) => write(element, `${path}/${index}`)).join(',')}]`
  if (typeof value === 'object' && isPlain(value)) return writeObject(value, path)
  throw new Refusal(path, 'notJson')
}

function writeObject(value: object, path: string): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    // By code units, which is what < compares; localeCompare would not be canonical.
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const written = members.map(([name, member]) => {
    const place = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return `${writeString(name, place)}:${write(member, place)}`
  })
  return `{${written.join(',')}}`
}

/** JSON.stringify escapes exactly what RFC 8785 3.2.2.2 escapes, once lone surrogates are out. */
function writeString(text: string, path: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new Refusal(path, 'loneSurrogate')
  return JSON.stringify(text)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

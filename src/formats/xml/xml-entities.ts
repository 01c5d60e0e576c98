import { XmlError } from './xml-error.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const REFERENCE = /&(#x[\da-fA-F]{1,6}|#\d{1,7}|\w{1,8});|&/g
const MAX_CODE_POINT = 0x10ffff

/** 字符引用 — the five predefined entities and character references; any other reference is malformed here. */
export function decodeEntities(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(REFERENCE, (_, reference: string | undefined) => {
    if (reference === undefined) throw new XmlError('bare ampersand')
    if (reference.startsWith('#')) return characterOf(reference)
    const character = ENTITIES[reference]
    if (character === undefined) throw new XmlError(`unknown entity ${reference}`)
    return character
  })
}

function characterOf(reference: string): string {
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
  if (code === 0 || code > MAX_CODE_POINT || (code >= 0xd800 && code < 0xe000)) {
    throw new XmlError('no such character')
  }
  return String.fromCodePoint(code)
}

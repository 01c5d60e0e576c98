import { ProgrammingError } from './errors.ts'

/** 数组取值 — a one-dimensional PostgreSQL array in text form, its elements turned by `parse`, NULL as null. */
export function parseArray<T>(text: string, parse: (element: string) => T): (T | null)[] {
  if (!text.startsWith('{') || !text.endsWith('}')) throw new ProgrammingError(`not a one-dimensional array: ${text}`)
  const elements: (T | null)[] = []
  let at = 1
  while (at < text.length - 1) {
    const element = text[at] === '"' ? readQuoted(text, at) : readBare(text, at)
    elements.push(element.value === null ? null : parse(element.value))
    at = element.end + 1
  }
  return elements
}

interface Element {
  readonly value: string | null
  /** Index of the comma or the closing brace behind it. */
  readonly end: number
}

function readBare(text: string, start: number): Element {
  const comma = text.indexOf(',', start)
  const end = comma === -1 ? text.length - 1 : comma
  const value = text.slice(start, end)
  if (value.startsWith('{')) throw new ProgrammingError('arrays of arrays are not read: unnest them in SQL')
  return { value: value === 'NULL' ? null : value, end }
}

function readQuoted(text: string, start: number): Element {
  let value = ''
  let at = start + 1
  while (text[at] !== '"') {
    if (text[at] === '\\') at += 1
    value += text[at] ?? ''
    at += 1
  }
  return { value, end: at + 1 }
}

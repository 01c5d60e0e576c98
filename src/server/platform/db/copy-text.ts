/** 可导入值 — what bulkLoad takes: JSON goes in as text, instants and days as the strings they are. */
export type CopyValue = string | number | bigint | boolean | null | Uint8Array | readonly (string | number | null)[]

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}

/** COPY 行 — one row in PostgreSQL's COPY text format: tab between fields, \N for NULL, newline at the end. */
export function copyLine(row: readonly CopyValue[]): string {
  return `${row.map(field).join('\t')}\n`
}

function field(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  if (typeof value === 'object') return escaped(arrayLiteral(value))
  return String(value)
}

function escaped(text: string): string {
  return text.replace(/[\\\b\f\n\r\t\v]/g, (character) => ESCAPES[character] ?? character)
}

function arrayLiteral(values: readonly (string | number | null)[]): string {
  const elements = values.map((value) => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`))
  return `{${elements.join(',')}}`
}

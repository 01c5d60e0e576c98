import { createHash } from 'node:crypto'

/** SM3 摘要 — GB/T 32905, 64 hexadecimal digits, of bytes or of the UTF-8 of a text. */
export function sm3(content: string | Uint8Array): string {
  return createHash('sm3').update(content).digest('hex')
}

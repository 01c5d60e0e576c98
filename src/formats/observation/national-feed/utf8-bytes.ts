import { isUtf8 } from 'node:buffer'
import { decodeText } from '#formats/text/decode-text.ts'

/**
 * 统一为 UTF-8 — the bytes themselves when they are UTF-8 already, decoded and encoded anew when GB 18030 or UTF-16, without
 * byte order mark; null when no single encoding reads them all.
 */
export function utf8Bytes(bytes: Uint8Array): Uint8Array | null {
  if (isUtf8(bytes) && !bytes.includes(0)) return hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes
  const decoded = decodeText(bytes)
  // Damaged characters would turn into station names nobody printed.
  return decoded === null || decoded.text.includes('\uFFFD') ? null : new TextEncoder().encode(decoded.text)
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

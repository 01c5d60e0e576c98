import { chinesePlausibility } from './chinese-plausibility.ts'

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
}

const BYTE_ORDER_MARKS: readonly { readonly encoding: TextEncodingName; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

const UNMARKED: readonly TextEncodingName[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']

/** Halfway between what wrong tables reach (below 0.4) and what real text keeps (above 0.6). */
const PLAUSIBLE = 0.5

/** Damaged characters a text may hold and still be taken for its encoding: a cut end or a few bad bytes. */
const LOST_SHARE = 0.001
const LOST_ALWAYS_ALLOWED = 2

/**
 * 解码 — bytes of a plain text to characters, without byte order mark; null when no encoding gives plausible text.
 * A mark decides. Without one, strict UTF-8 decides; then the most plausible strict reading as GB18030 or UTF-16;
 * last a UTF-8 or GB18030 text with a few damaged bytes, which come out as U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (marked) return decodeMarked(bytes, marked.encoding)
  const utf8 = decodeAs(bytes, 'utf-8', true)
  if (utf8 && !bytes.includes(0)) return utf8
  const strict = UNMARKED.map((encoding) => decodeAs(bytes, encoding, true))
  return mostPlausible(strict) ?? mostPlausible([damaged(bytes, 'utf-8'), damaged(bytes, 'gb18030')])
}

function decodeMarked(bytes: Uint8Array, encoding: TextEncodingName): DecodedText | null {
  return decodeAs(bytes, encoding, true) ?? damaged(bytes, encoding)
}

function decodeAs(bytes: Uint8Array, encoding: TextEncodingName, fatal: boolean): DecodedText | null {
  if (encoding.startsWith('utf-16') && bytes.length % 2 === 1 && fatal) return null
  try {
    const text = new TextDecoder(encoding, { fatal }).decode(bytes)
    return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, encoding }
  } catch (error) {
    // A strict decoder reports malformed input this way; anything else is a defect of ours.
    if (error instanceof TypeError) return null
    throw error
  }
}

function damaged(bytes: Uint8Array, encoding: TextEncodingName): DecodedText | null {
  const decoded = decodeAs(bytes, encoding, false)
  if (!decoded) return null
  const lost = decoded.text.split('\uFFFD').length - 1
  return lost <= Math.max(LOST_ALWAYS_ALLOWED, decoded.text.length * LOST_SHARE) ? decoded : null
}

function mostPlausible(candidates: readonly (DecodedText | null)[]): DecodedText | null {
  let best: DecodedText | null = null
  let bestScore = PLAUSIBLE
  for (const candidate of candidates) {
    if (!candidate) continue
    const score = chinesePlausibility(candidate.text)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

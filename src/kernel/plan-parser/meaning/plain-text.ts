/** Chinese sentence marks keep their full width, half-width ones take it: one form to match. */
const MARKS: readonly (readonly [printed: string, plain: string])[] = [
  ['(', '（'],
  [')', '）'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  [',', '，'],
  [':', '：'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['～', '—'],
  ['〜', '—'],
  ['~', '—'],
  ['－', '—'],
  ['–', '—'],
  ['―', '—'],
  ['‐', '—'],
  ['﹪', '%'],
  ['\u00a0', ' '],
  ['\u3000', ' '],
]
const KEPT_FULL_WIDTH = '，；：（）！？'
const FULL_WIDTH_FIRST = 0xff01
const FULL_WIDTH_LAST = 0xff5e
const FULL_WIDTH_SHIFT = 0xfee0
const COMMA = 0x2c
const COLON = 0x3a
const QUOTE = 0x22
const OPENING_QUOTE = 0x201c
const CLOSING_QUOTE = 0x201d
const CHUNK = 8192

type Traditional = Readonly<Record<string, string>>

function tableFrom(traditional: Traditional): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
  for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code++) table[code] = code - FULL_WIDTH_SHIFT
  for (const mark of KEPT_FULL_WIDTH) table[mark.charCodeAt(0)] = mark.charCodeAt(0)
  for (const [printed, plain] of MARKS) table[printed.charCodeAt(0)] = plain.charCodeAt(0)
  for (const [printed, plain] of Object.entries(traditional)) table[printed.charCodeAt(0)] = plain.charCodeAt(0)
  return table
}

const tables = new WeakMap<Traditional, Uint16Array>()

function tableOf(traditional: Traditional): Uint16Array {
  const known = tables.get(traditional)
  if (known) return known
  const table = tableFrom(traditional)
  tables.set(traditional, table)
  return table
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Where the plain form first differs from the printed one; most texts of a plan are plain throughout. */
function firstDifference(text: string, table: Uint16Array): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (table[code] !== code || code === QUOTE) return at
  }
  return text.length
}

function plainCodes(text: string, table: Uint16Array, from: number): Uint16Array {
  const codes = new Uint16Array(text.length - from)
  let isQuoteOpen = false
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    let plain = table[code] ?? code
    if (code === QUOTE) {
      plain = isQuoteOpen ? CLOSING_QUOTE : OPENING_QUOTE
      isQuoteOpen = !isQuoteOpen
    } else if (code === COMMA || code === COLON) {
      if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) plain = code
    }
    codes[at - from] = plain
  }
  return codes
}

/**
 * 归一文本 — the text in simplified characters, half-width digits and letters and full-width sentence marks, of the same
 * length: an offset in it is an offset in the printed text, from which everything is quoted. A comma or colon between
 * digits belongs to the number (5,000 · 18:30).
 */
export function plainText(text: string, traditional: Traditional): string {
  const table = tableOf(traditional)
  const from = firstDifference(text, table)
  if (from === text.length) return text
  const codes = plainCodes(text, table, from)
  let plain = text.slice(0, from)
  for (let at = 0; at < codes.length; at += CHUNK) plain += String.fromCharCode(...codes.subarray(at, at + CHUNK))
  return plain
}

const FULL_WIDTH_FIRST = 0xff01
const FULL_WIDTH_LAST = 0xff5e
const FULL_WIDTH_SHIFT = 0xfee0

/** Chinese sentence marks keep their full width, half-width ones take it: one form to match. */
const MARKS: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  ';': '；',
  '!': '！',
  '?': '？',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '～': '—',
  '〜': '—',
  '~': '—',
  '－': '—',
  '–': '—',
  '―': '—',
  '‐': '—',
  '\u00a0': ' ',
  '\u3000': ' ',
}
const KEPT_FULL_WIDTH = new Set(['，', '；', '：', '（', '）', '！', '？'])
const DIGIT = /\d/
/** Nothing outside these differs between the printed and the plain form, so most texts return as they are. */
const MAY_DIFFER = /[(),:;!?「」『』～〜~－–―‐\u00a0\u3000\uff01-\uff5e]/

function foldWidth(char: string): string {
  const mark = MARKS[char]
  if (mark !== undefined) return mark
  const code = char.charCodeAt(0)
  if (code < FULL_WIDTH_FIRST || code > FULL_WIDTH_LAST || KEPT_FULL_WIDTH.has(char)) return char
  return String.fromCharCode(code - FULL_WIDTH_SHIFT)
}

/** A comma or colon between digits is part of a number or a time (5,000 · 18:30), elsewhere it is a sentence mark. */
function foldMark(chars: readonly string[], index: number, char: string): string {
  if (char !== ',' && char !== ':') return char
  const between = DIGIT.test(chars[index - 1] ?? '') && DIGIT.test(chars[index + 1] ?? '')
  if (between) return char
  return char === ',' ? '，' : '：'
}

/**
 * 归一文本 — the text in simplified characters, half-width digits and letters and full-width sentence marks,
 * of the same length: an offset in it is an offset in the printed text, from which everything is quoted.
 */
export function plainText(text: string, traditional: Readonly<Record<string, string>>): string {
  const chars = text.split('')
  if (MAY_DIFFER.test(text)) {
    for (const [index, char] of chars.entries()) chars[index] = foldWidth(char)
    for (const [index, char] of chars.entries()) chars[index] = foldMark(chars, index, char)
  }
  for (const [index, char] of chars.entries()) {
    if (char <= '~') continue
    const simplified = Object.hasOwn(traditional, char) ? traditional[char] : undefined
    if (simplified !== undefined) chars[index] = simplified
  }
  return chars.join('')
}

const FULL_WIDTH_FIRST = 0xff01
const FULL_WIDTH_LAST = 0xff5e
const FULL_WIDTH_SHIFT = 0xfee0

/** Signs that look alike or are typed for one another; none of them carries a meaning of its own in a plan. */
const ALIKE: Readonly<Record<string, string>> = {
  '。': '.',
  '｡': '.',
  '､': '、',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '『': "'",
  '』': "'",
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '○': '〇',
  '–': '-',
  '—': '-',
  '―': '-',
  '‐': '-',
  '〜': '~',
}
const WHITE_SPACE = /[\s\u200b\u0085]+/g
const MAY_FOLD = /[\u2010-\u201d\u25cb\u3008-\u301c\u3002\uff01-\uff64]/

/**
 * 可比文本 — the text without white space and in one width: what stays the same when a document is only set anew.
 * Letters and digits half-width, signs that stand for one another alike. Not for showing.
 * @example comparable('不低于 ９３.５％，') === comparable('不低于93.5%,') // true
 */
export function comparable(text: string): string {
  const compact = text.replace(WHITE_SPACE, '')
  if (!MAY_FOLD.test(compact)) return compact
  let folded = ''
  for (let at = 0; at < compact.length; at += 1) {
    const code = compact.charCodeAt(at)
    const isWide = code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST
    const char = isWide ? String.fromCharCode(code - FULL_WIDTH_SHIFT) : compact.charAt(at)
    folded += ALIKE[char] ?? char
  }
  return folded
}

const NUMERALS = '[一二三四五六七八九十百〇零\\d]{1,5}'
const LABEL = new RegExp(
  `^(?:#{1,6})?(?:第${NUMERALS}[编章节条]|\\(${NUMERALS}\\)[、.]?|[一二三四五六七八九十]{1,3}[、.]|\\d{1,3}[、.)](?!\\d)|[①-⒛㈠-㈩])`,
)

/** 不计序号 — comparable text without the number in front, which shifts when something is put in above it. */
export function withoutLabel(comparableText: string): string {
  return comparableText.replace(LABEL, '')
}

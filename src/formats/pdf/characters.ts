/** Radicals that fonts map to in place of the character itself, which Unicode decomposes to none or to another form of it. */
const RADICALS: Readonly<Record<string, string>> = {
  '⼾': '户',
  '⺁': '厂',
  '⺊': '卜',
  '⺒': '巳',
  '⺓': '幺',
  '⺟': '母',
  '⺠': '民',
  '⺩': '王',
  '⺫': '目',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
}
/** Kangxi radicals, compatibility ideographs and ligatures: the same words in other code points. */
const COMPATIBLE = /[\u2329\u232a\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g
const RADICAL = /[\u2e80-\u2ef3\u2f3e]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const UNKNOWN = /[\p{Cc}\p{Co}\p{Cn}]/gu
const PLAIN = /^[\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e\u0021-\u007e]*$/

/**
 * 还原文字 — the characters a glyph stands for as they would be typed. A glyph whose font does not say what it means
 * becomes U+FFFD, so that the loss is reported and not read over. The two dashes that share a glyph become the Chinese one.
 */
export function printedCharacters(unicode: string): string {
  if (PLAIN.test(unicode)) return unicode
  if (unicode.trim() === '') return unicode
  return unicode
    .replace(RADICAL, (character) => RADICALS[character] ?? character)
    .replace(COMPATIBLE, (character) => character.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replaceAll('―', '—')
    .replace(UNKNOWN, '\ufffd')
}

/** Chinese, Latin, their signs, and the signs of measures that plans print (μ, ℃, ㎡, ①, Ⅱ, ■). */
const EXPECTED =
  /^[\s\u0021-\u007e\u00a0-\u00ff\u0391-\u03c9\u2010-\u206f\u2070-\u209c\u2100-\u27bf\u2e80-\u33ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]*$/
const SHARE_OF_UNEXPECTED = 0.1

/** 文字可读 — false where glyphs were stored without their meaning: characters of scripts no plan is written in. */
export function isReadable(texts: readonly string[]): boolean {
  let printed = 0
  let unexpected = 0
  for (const text of texts) {
    if (text.trim() === '') continue
    printed += 1
    if (text.includes('\ufffd') || !EXPECTED.test(text)) unexpected += 1
  }
  return printed > 0 && unexpected <= printed * SHARE_OF_UNEXPECTED
}

/** Chinese characters and full-width signs: as wide as high, and no space between two of them. */
export function isWide(text: string): boolean {
  const code = text.codePointAt(0) ?? 0
  return code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026) || (code >= 0x2160 && code <= 0x217f)
}

const NEVER_FIRST = '，。、；：！？）》〉”’」』】〕］％%℃…,.;:!?)]}·'
const NEVER_LAST = '（《〈“‘「『【〔［([{'

/** 避头 — a sign that never begins a line. */
export const isNeverFirst = (character: string): boolean => character !== '' && NEVER_FIRST.includes(character)
/** 避尾 — a sign that never ends a line. */
export const isNeverLast = (character: string): boolean => character !== '' && NEVER_LAST.includes(character)

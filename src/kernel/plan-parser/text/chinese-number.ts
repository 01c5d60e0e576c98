const DIGITS = '〇一二三四五六七八九'

function digitOf(char: string): number {
  if (char === '零') return 0
  if (char === '两') return 2
  return DIGITS.indexOf(char)
}

/**
 * 中文数字 — the value of 十二, 二十一, 一百零三, 二〇二四 or 12; null for anything else. Numbers below 1000 and years.
 * @example chineseNumber('二十一') // 21
 */
export function chineseNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  if (/^[〇零一二三四五六七八九]+$/.test(text)) {
    return text.length > 4 ? null : Number([...text].map(digitOf).join(''))
  }
  const match = /^(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return null
  const [, hundreds, tens, ten, ones] = match
  const value = (char: string | undefined): number => (char === undefined ? 0 : digitOf(char))
  return value(hundreds) * 100 + (ten === undefined ? 0 : tens === undefined ? 10 : value(tens) * 10) + value(ones)
}

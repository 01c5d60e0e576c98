const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** Source of a regular expression for a numeral in Chinese characters, as plans write small counts and dates. */
export const CHINESE_NUMERAL = '[一二两三四五六七八九十百][一二两三四五六七八九十百千零]{0,8}'

function wholeNumber(text: string): number | null {
  let total = 0
  let section = 0
  let digit = 0
  for (const char of text) {
    const value = DIGITS[char]
    const place = PLACES[char]
    if (value !== undefined) {
      digit = value
    } else if (place === undefined) {
      return null
    } else if (place >= 10_000) {
      total += (section + digit) * place
      section = 0
      digit = 0
    } else {
      section += (digit === 0 ? 1 : digit) * place
      digit = 0
    }
  }
  return total + section + digit
}

/** 数字 — the value of Arabic digits (thousands commas allowed) or a Chinese numeral; null when it is neither. */
export function numberOf(text: string): number | null {
  if (/^\d[\d,]*(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  if (text === '') return null
  const [whole = '', fraction] = text.split('点')
  const value = wholeNumber(whole)
  if (value === null || fraction === undefined) return value
  let tail = ''
  for (const char of fraction) {
    const digit = DIGITS[char]
    if (digit === undefined) return null
    tail += digit
  }
  return Number(`${value}.${tail}`)
}

/** 年份 — 2024 or 二〇二四 as a number; null when it is neither. */
export function yearOf(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text)
  let digits = ''
  for (const char of text) {
    const digit = char === '○' ? 0 : DIGITS[char]
    if (digit === undefined) return null
    digits += digit
  }
  return digits.length === 4 ? Number(digits) : null
}

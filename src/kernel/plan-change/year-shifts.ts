import type { TextSpan } from '#kernel/result/issue.ts'

/** 年份改写 — the place of a printed year and what stands there instead; in the digits it was printed in. */
export interface YearShift extends TextSpan {
  readonly text: string
}

/** 从何年到何年 — the year of the plan as printed and the year it is made a draft for. */
export interface Years {
  readonly from: number
  readonly to: number
}

const DIGITS = [
  '0123456789',
  '０１２３４５６７８９',
  '〇一二三四五六七八九',
  '○一二三四五六七八九',
  '零一二三四五六七八九',
]
/** 2024—2025年, 2024年至2026年: two ends of a period, neither of them the year of the plan. */
const RANGE_AFTER = /^\s*(?:年度?)?\s*[—–\-~～至到]{1,2}\s*[0-9０-９]/
const RANGE_BEFORE = /[0-9０-９]\s*(?:年度?)?\s*[—–\-~～至到]{1,2}\s*$/
const REACH = 12

/**
 * 年份所在 — every place in the span where the year stands as a year (2024年, ２０２４年, 二〇二四年, also broken over lines),
 * with the other year in the same digits. Ends of a period of years are left out unless `inRange`.
 */
export function yearShifts(text: string, span: TextSpan, years: Years, { inRange = false } = {}): readonly YearShift[] {
  const shifts: YearShift[] = []
  const words = text.slice(span.start, span.end)
  for (const digits of DIGITS) {
    const printed = inDigits(years.from, digits)
    const pattern = new RegExp(`${[...printed].join('\\s*')}(?=\\s*(?:年|[.\\-/]\\s*[0-9０-９]))`, 'g')
    for (const match of words.matchAll(pattern)) {
      const start = span.start + match.index
      const end = start + match[0].length
      if (isPartOfNumber(text, start)) continue
      if (!inRange && isInRange(text, start, end)) continue
      shifts.push({ start, end, text: shifted(match[0], inDigits(years.to, digits)) })
    }
  }
  return shifts
}

function inDigits(year: number, digits: string): string {
  return [...String(year)].map((digit) => digits.charAt(Number(digit))).join('')
}

function isPartOfNumber(text: string, start: number): boolean {
  return start > 0 && DIGITS.some((digits) => digits.includes(text.charAt(start - 1)))
}

function isInRange(text: string, start: number, end: number): boolean {
  return (
    RANGE_AFTER.test(text.slice(end, end + REACH)) || RANGE_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
  )
}

/** White space between the digits stays where it was. */
function shifted(printed: string, year: string): string {
  let at = 0
  return printed.replace(/\S/g, () => {
    at += 1
    return year.charAt(at - 1)
  })
}

import type { TextSpan } from '#kernel/result/issue.ts'
import { numberOf, yearOf } from './numerals.ts'

/** 时间词 — one calendar expression as written, before anybody decided whether something is due by it. */
export interface DateWords extends TextSpan {
  /** The word that leads to it: 到、截至、自、比 …; '' when there is none. */
  readonly lead: string
  readonly year: number | null
  /** 今年 is 0, 明年 1. */
  readonly yearsAhead: number | null
  readonly month: number | null
  readonly day: number | null
  readonly quarter: number | null
  readonly half: number | null
  /** 年底、年末、年内、年终. */
  readonly yearEnd: string
  /** 底、末、上旬 … */
  readonly part: string
  /** 前、之前、以前、内、止. */
  readonly limit: string
}

const NUMBER = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九]|二十[一二三四五六七八九]?|三十一?|十[三四五六七八九])'
const YEAR =
  '(?:((?:19|20)\\d{2}|[一二][〇零○一九][〇零○一二三四五六七八九]{2})\\s?年(?:度)?|(今年|本年度?|当年|明年|次年))'
const MONTH_DAY = `(${NUMBER})\\s?月份?(?:\\s?(${NUMBER})\\s?[日号])?`
const QUARTER = '第?([一二三四1-4])季度'
const HALF = '([上下])半年'
const YEAR_END = '(年底|年末|年内|年终)'
const PART = '(底|末|上旬|中旬|下旬)?'
const LIMIT = '(之前|以前|前|以内|之内|内|止)?'
const LEAD = '(截至|截止到?|自从|自|从|比|较|到|至|于|在)?'
const WORDS = new RegExp(
  `${LEAD}(?:${YEAR}\\s?(?:${MONTH_DAY}|${QUARTER}|${HALF}|${YEAR_END})?|${MONTH_DAY}|${QUARTER}|${HALF}|${YEAR_END})${PART}${LIMIT}`,
  'g',
)
const NUMERIC =
  /(截至|自从|自|从|比|较|到|至|于|在)?((?:19|20)\d{2})([.\-/])(\d{1,2})(?:\3(\d{1,2}))?日?(之前|以前|前|止)?(?![\d.])/g

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 }
const quarterOf = (text: string | undefined): number | null =>
  text === undefined ? null : (QUARTERS[text] ?? Number(text))
const countOf = (text: string | undefined): number | null => (text === undefined ? null : numberOf(text))

function yearsAhead(word: string | undefined): number | null {
  if (word === undefined) return null
  return word === '明年' || word === '次年' ? 1 : 0
}

function fromWords(match: RegExpExecArray): DateWords {
  const [text, lead, year, relative, m1, d1, q1, h1, e1, m2, d2, q2, h2, e2, part, limit] = match
  const half = h1 ?? h2
  return {
    start: match.index,
    end: match.index + text.length,
    lead: lead ?? '',
    year: year === undefined ? null : yearOf(year),
    yearsAhead: yearsAhead(relative),
    month: countOf(m1 ?? m2),
    day: countOf(d1 ?? d2),
    quarter: quarterOf(q1 ?? q2),
    half: half === undefined ? null : half === '上' ? 1 : 2,
    yearEnd: e1 ?? e2 ?? '',
    part: part ?? '',
    limit: limit ?? '',
  }
}

function fromNumeric(match: RegExpExecArray): DateWords {
  const [text, lead, year = '', , month, day, limit] = match
  return {
    start: match.index,
    end: match.index + text.length,
    lead: lead ?? '',
    year: yearOf(year),
    yearsAhead: null,
    month: countOf(month),
    day: countOf(day),
    quarter: null,
    half: null,
    yearEnd: '',
    part: '',
    limit: limit ?? '',
  }
}

/** 年底 after a count of years (5年内) is a span of time, and 上年底 another year: neither is the end of this one. */
const isOtherYear = (plain: string, words: DateWords): boolean =>
  words.year === null &&
  words.yearsAhead === null &&
  words.yearEnd !== '' &&
  /[\d一二三四五六七八九十两几多上去前]/.test(plain[words.start - 1] ?? '')

/** 日历词 — every calendar expression of a plain text, in order: those that set a date and those that only mention one. */
export function dateWordsOf(plain: string): readonly DateWords[] {
  const found: DateWords[] = []
  for (const match of plain.matchAll(WORDS)) found.push(fromWords(match))
  for (const match of plain.matchAll(NUMERIC)) found.push(fromNumeric(match))
  return found.filter((words) => !isOtherYear(plain, words)).sort((left, right) => left.start - right.start)
}

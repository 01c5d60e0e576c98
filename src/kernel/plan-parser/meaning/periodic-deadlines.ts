import type { DeadlineText, FoundDeadline } from './deadlines.ts'
import { lexiconPatterns } from './lexicon-patterns.ts'
import { CHINESE_NUMERAL, numberOf } from './numerals.ts'

type Rhythm = 'annual' | 'half-yearly' | 'quarterly' | 'monthly'

const RHYTHMS: Readonly<Record<string, Rhythm>> = { 年: 'annual', 半年: 'half-yearly', 季: 'quarterly', 月: 'monthly' }
const MONTHS_IN: Readonly<Record<string, number>> = { 首: 1, 末: 3, 第一: 1, 第二: 2, 第三: 3 }

const PERIOD = new RegExp(
  `(?:每个?|按)(?:(半年)|(年)度?|(季)度?|(月)度?)(?:(首|末|第[一二三])(?:个?月|(?=\\d)))?(?:(\\d{1,2})月)?(?:(\\d{1,2}|${CHINESE_NUMERAL})[日号])?(底|末|初)?(之前|以前|前|内)?`,
  'g',
)
const CELL_ONLY = /(?<![第一二三四1-4上下])(?:(半)年一次|(季)度末?|(月)度|(年)度)/g
const COUNT_FOLLOWS = /^[^，。；]{0,12}?[\d一两二三四五六七八九十]\s?次/

function found(match: RegExpExecArray): FoundDeadline | null {
  const [text, half, year, quarter, month, inQuarter, printedMonth, printedDay] = match
  const kind = RHYTHMS[half ?? year ?? quarter ?? month ?? '']
  if (kind === undefined) return null
  const day = printedDay === undefined ? null : numberOf(printedDay)
  const named = inQuarter === undefined ? undefined : MONTHS_IN[inQuarter]
  const dueMonth = printedMonth === undefined ? named : Number(printedMonth)
  return {
    kind,
    start: match.index,
    end: match.index + text.length,
    ...(dueMonth === undefined ? {} : { dueMonth }),
    ...(day === null ? {} : { dueDay: day }),
  }
}

/** In running text a rhythm is a deadline only with a limit (每月5日前) or when something is reported by it. */
function isDue(match: RegExpExecArray, { plain, context, lexicon }: DeadlineText): boolean {
  const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 24)
  if (COUNT_FOLLOWS.test(after)) return context.place === 'cell'
  if (context.place === 'cell') return true
  const [, , , , , , month, day, part, limit] = match
  if (limit !== undefined && (month ?? day ?? part) !== undefined) return true
  return lexiconPatterns(lexicon).reportFollows.test(after)
}

/** 周期时限 — due again and again: 每半年、每季度末、每月5日前、每年12月底前. */
export function periodicDeadlines(source: DeadlineText): readonly FoundDeadline[] {
  const result: FoundDeadline[] = []
  for (const match of source.plain.matchAll(PERIOD)) {
    const deadline = isDue(match, source) ? found(match) : null
    if (deadline !== null) result.push(deadline)
  }
  if (source.context.place === 'clause' || result.length > 0) return result
  for (const match of source.plain.matchAll(CELL_ONLY)) {
    const kind = RHYTHMS[match[1] === undefined ? (match[2] ?? match[3] ?? match[4] ?? '') : '半年']
    if (kind !== undefined) result.push({ kind, start: match.index, end: match.index + match[0].length })
  }
  return result
}

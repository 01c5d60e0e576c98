import { contextYear, dateOfWords, wordsYear } from './date-of-words.ts'
import { type DateWords, dateWordsOf } from './date-words.ts'
import type { DeadlineText, FoundDeadline } from './deadlines.ts'

const REFERRING_LEADS = new Set(['自', '从', '自从', '比', '较'])
const REACHING_LEADS = new Set(['到', '至', '截至', '截止', '截止到'])
/** The words after a year that make it the period in which something holds (2024年，全县…). */
const PERIOD_FOLLOWS =
  /^(?:，|[我本全][省市县区州乡镇村]|各[地县区乡镇]|辖区|力争|确保|控制|达到|保持|稳定|完成|实现|新增|新建|建成)/
/** Only at the start of a part of the sentence: 确定2024年辖区内的重点 names the year's work. */
const BEGINS = /(?:^|[，。；：\n])\s?$/
const DEED_FOLLOWS =
  /^[，]?(?:[^，。；]{0,6})?(?:完成|实现|达到|建成|办结|整改|投运|投入|报送|上报|印发|出台|取缔|淘汰)/
/** 6月30日和12月31日前: one 前 for both. */
const SHARED_LIMIT = /^(?:、|和|及|与)(?:\d{1,2}月)?\d{1,2}日(?:之|以)?前/
const RANGE_BEFORE = /(?:[\d年月日底]\s?[—\-至到])$/
const RANGE_AFTER = /^\s?(?:[—-]|[至到]\s?(?:\d|今|明|次|十|[一二三四五六七八九]月)|起|以来|开始|以后|之后|后)/

const hasLimit = ({ limit, part, yearEnd }: DateWords): boolean => limit !== '' || part !== '' || yearEnd !== ''

/**
 * A range's first end sets nothing; its last end in running text only with 前 or 底 (2022—2025年 names a period),
 * in a cell always (3月—11月 is over at the end of November).
 */
function isRangePart(words: DateWords, plain: string, isCell: boolean): boolean {
  if (words.limit === '' && RANGE_AFTER.test(plain.slice(words.end, words.end + 4))) return true
  if (isCell) return false
  const before = plain.slice(Math.max(0, words.start - 3), words.start)
  const dashed = RANGE_BEFORE.test(before) || (words.lead === '至' && /[\d年月日底]$/.test(before))
  return dashed && !/前$/.test(words.limit)
}

/** What lies before the plan's year is history, unless it is printed as a limit (…前). */
function isHistory(words: DateWords, { context }: Pick<DeadlineText, 'context'>): boolean {
  const year = contextYear(context)
  const own = wordsYear(words, context)
  return year !== null && own !== null && own < year && !/前$/.test(words.limit)
}

function limitsInClause(words: DateWords, plain: string): boolean {
  const after = plain.slice(words.end, words.end + 14)
  if (words.quarter !== null || words.half !== null) {
    return words.limit !== '' || words.part !== '' || REACHING_LEADS.has(words.lead) || DEED_FOLLOWS.test(after)
  }
  if (words.day !== null) return words.limit !== '' || REACHING_LEADS.has(words.lead) || SHARED_LIMIT.test(after)
  if (hasLimit(words))
    return words.yearEnd === '' || words.limit !== '' || words.yearEnd !== '年内' || DEED_FOLLOWS.test(after)
  if (words.month !== null) return REACHING_LEADS.has(words.lead)
  return (
    REACHING_LEADS.has(words.lead) ||
    (BEGINS.test(plain.slice(Math.max(0, words.start - 2), words.start)) && PERIOD_FOLLOWS.test(after))
  )
}

/** In running text the words lead up to a limit: 力争到2024年底 is due by 到2024年底. */
const PRINTED_LEADS = new Set(['到', '至', '截至', '截止', '截止到'])

/** 日期时限 — dates by which something is due. A month or year without a known year is stated elsewhere. */
export function dateDeadlines(source: Pick<DeadlineText, 'plain' | 'context'>): readonly FoundDeadline[] {
  const { plain, context } = source
  const found: FoundDeadline[] = []
  for (const words of dateWordsOf(plain)) {
    if (
      REFERRING_LEADS.has(words.lead) ||
      isRangePart(words, plain, context.place === 'cell') ||
      isHistory(words, source)
    )
      continue
    if (context.place === 'clause' && !limitsInClause(words, plain)) continue
    const start = words.start + (PRINTED_LEADS.has(words.lead) ? 0 : words.lead.length)
    const date = dateOfWords(words, context)
    if (date !== null) found.push({ kind: 'date', date, start, end: words.end })
    else if (wordsYear(words, context) === null) found.push({ kind: 'stated-elsewhere', start, end: words.end })
  }
  return found
}

import { localDate } from '#kernel/time/calendar.ts'
import { dateWordsOf } from './date-words.ts'
import type { DeadlineText, FoundDeadline } from './deadlines.ts'
import { lexiconPatterns } from './lexicon-patterns.ts'
import { CHINESE_NUMERAL, numberOf } from './numerals.ts'

const AT_LATEST = /最迟(?:不得?晚于|不得?超过|在|于)?([^，。；]{2,40}?(?:期间|之前|以前|前|时|期内))/g
const COMPLETES =
  /^[，]?(?:全面|基本|全部|务必|必须|要|须|应)*(?:完成|建成|投运|办结|整改|清理|到位|实现|制定|印发|报送|组织|开展)/
const YEARS_WITHIN = new RegExp(
  `(?:((?:19|20)\\d{2})年起，?)?(\\d{1,2}|${CHINESE_NUMERAL})(年|个月)(?:之内|以内|内)`,
  'g',
)
/** A right or a duty that lasts so long is no limit (5年内享受补贴, 3年内不得申报). */
const LASTS = /^[^，。；]{0,4}?(?:享受|给予|不得|有效|免|保持|未|连续|不再|无)/
/** One that is counted by something else (使用5年内的车辆). */
const OF_SOMETHING = /^的/

/** 条件时限 — 最迟在相关设备下次大修期间, 汛期来临前完成: due by an event nobody can date here. */
export function conditionalDeadlines({ plain, lexicon }: DeadlineText): readonly FoundDeadline[] {
  const result: FoundDeadline[] = []
  for (const match of plain.matchAll(AT_LATEST)) {
    const event = match[1] ?? ''
    if (dateWordsOf(event).length > 0) continue
    const end = match.index + match[0].length
    result.push({ kind: 'conditional', event: [end - event.length, end], start: match.index, end })
  }
  for (const match of plain.matchAll(lexiconPatterns(lexicon).season)) {
    const end = match.index + match[0].length
    if (!COMPLETES.test(plain.slice(end, end + 12))) continue
    result.push({ kind: 'conditional', event: [match.index, end], start: match.index, end })
  }
  return result
}

/** 时限另定 — 按照上级要求的时间节点, 在规定时限内: the date stands in another document. */
export function elsewhereDeadlines({ plain, lexicon }: DeadlineText): readonly FoundDeadline[] {
  return [...plain.matchAll(lexiconPatterns(lexicon).elsewhere)].map((match) => ({
    kind: 'stated-elsewhere',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * 期限年数 — 5年内, 三年内, 6个月内. With its first year printed (2012年起5年内) it is a date; otherwise nobody said from
 * when it counts and the date is stated elsewhere.
 */
export function spanDeadlines({ plain, context }: DeadlineText): readonly FoundDeadline[] {
  const result: FoundDeadline[] = []
  for (const match of plain.matchAll(YEARS_WITHIN)) {
    const [text, from, printed = '', unit] = match
    const start = match.index
    const end = start + text.length
    const after = plain.slice(end, end + 10)
    const count = numberOf(printed)
    if (count === null || OF_SOMETHING.test(after) || (context.place === 'clause' && LASTS.test(after))) continue
    if (from === undefined || unit !== '年') result.push({ kind: 'stated-elsewhere', start, end })
    else result.push({ kind: 'date', date: localDate(Number(from) + count - 1, 12, 31), start, end })
  }
  return result
}

/** 五年规划末 — 到“十四五”末 is due by the last day of the plan's last year. */
export function planPeriodDeadlines({ plain, lexicon }: DeadlineText): readonly FoundDeadline[] {
  return [...plain.matchAll(lexiconPatterns(lexicon).planPeriodEnd)].flatMap((match) => {
    const endYear = lexicon.planPeriods.find(({ word }) => word === match[1])?.endYear
    if (endYear === undefined) return []
    return [{ kind: 'date', date: localDate(endYear, 12, 31), start: match.index, end: match.index + match[0].length }]
  })
}

/** 全年 — continuous: the words for it count in a 完成时限 cell or after 时限：, in running text they are manner. */
export function continuousDeadlines({ plain, context, lexicon }: DeadlineText): readonly FoundDeadline[] {
  const { continuous, labelledContinuous } = lexiconPatterns(lexicon)
  if (context.place === 'cell') {
    const match = continuous.exec(plain)
    if (match) return [{ kind: 'year-round', start: match.index, end: match.index + match[0].length }]
    return []
  }
  const match = labelledContinuous.exec(plain)
  if (match?.[1] === undefined) return []
  const end = match.index + match[0].length
  return [{ kind: 'year-round', start: end - match[1].length, end }]
}

import type { ClauseReading } from './clause-reading.ts'
import type { FigureContext } from './figures.ts'
import { plainText } from './plain-text.ts'
import type { Subject } from './subject.ts'

const LEADING_NUMBER = /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,3}[.、．]|[①-⑳])\s*/
const FIRST_SENTENCE = /^[^。；，\n]{2,40}/

/** 主题 — the words as printed and in plain text, of one length; both '' when the item has no heading sentence. */
export interface Topic {
  readonly printed: string
  readonly plain: string
}

/** 条目主题 — what the item is about, from its first sentence: 4.推进重点行业超低排放改造。 is 超低排放改造. */
export function itemTopic(context: FigureContext, reading: ClauseReading): Topic {
  const plain = plainText(context.itemText.slice(0, 80), reading.lexicon.traditional)
  const numbered = LEADING_NUMBER.exec(plain)?.[0].length
  if (numbered === undefined) return { printed: '', plain: '' }
  let topic = FIRST_SENTENCE.exec(plain.slice(numbered))?.[0] ?? ''
  const end = numbered + topic.length
  let found: string | undefined
  do {
    found = [...reading.lexicon.titleVerbs, ...reading.lexicon.genericAttributives].find(
      (word) => topic.startsWith(word) && topic.length > word.length + 1,
    )
    topic = topic.slice(found?.length ?? 0)
  } while (found !== undefined)
  return { printed: context.itemText.slice(end - topic.length, end), plain: topic }
}

/** A bare deed (完成改造) is the topic's deed when the topic ends with it (超低排放改造). */
export function fullDeed(printed: string, plain: string, topic: Topic): string {
  return topic.plain.endsWith(plain) && topic.plain.length > plain.length ? topic.printed : printed
}

/** 项目 and the like say nothing alone: 纳入年度计划的项目 of this topic are 纳入年度计划的超低排放改造项目. */
export function fullNoun(subject: Subject, topic: Topic, reading: ClauseReading): string {
  const head = reading.lexicon.genericHeads.find((word) => subject.plain.endsWith(`的${word}`))
  if (head === undefined || topic.plain === '' || subject.plain.includes(topic.plain)) return subject.name
  return subject.name.slice(0, -head.length) + topic.printed + subject.name.slice(-head.length)
}

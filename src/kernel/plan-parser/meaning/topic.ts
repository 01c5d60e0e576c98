import type { ClauseReading } from './clause-reading.ts'
import type { FigureContext } from './figures.ts'
import { plainText } from './plain-text.ts'

const LEADING_NUMBER = /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d{1,3}[.、．]|[①-⑳])\s*/
const FIRST_SENTENCE = /^[^。；，\n]{2,40}/

/** 条目主题 — what the item is about, from its first sentence: 4.推进重点行业超低排放改造。 is 超低排放改造. */
export function itemTopic(context: FigureContext, reading: ClauseReading): string {
  const plain = plainText(context.itemText.slice(0, 80), reading.lexicon.traditional)
  const numbered = LEADING_NUMBER.exec(plain)?.[0].length
  if (numbered === undefined) return ''
  let topic = FIRST_SENTENCE.exec(plain.slice(numbered))?.[0] ?? ''
  let found: string | undefined
  do {
    found = [...reading.lexicon.titleVerbs, ...reading.lexicon.genericAttributives].find(
      (word) => topic.startsWith(word) && topic.length > word.length + 1,
    )
    topic = topic.slice(found?.length ?? 0)
  } while (found !== undefined)
  return topic
}

/** A bare deed (完成改造) is the topic's deed when the topic ends with it (超低排放改造). */
export function fullDeed(deed: string, topic: string): string {
  return topic.endsWith(deed) && topic.length > deed.length ? topic : deed
}

/** 项目 and the like say nothing alone: 纳入年度计划的项目 of this topic are 纳入年度计划的超低排放改造项目. */
export function fullNoun(noun: string, topic: string, reading: ClauseReading): string {
  const head = reading.lexicon.genericHeads.find((word) => noun.endsWith(`的${word}`))
  if (head === undefined || topic === '' || noun.includes(topic)) return noun
  return noun.slice(0, -head.length) + topic + head
}

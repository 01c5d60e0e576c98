import { boundValues } from './bound-value.ts'
import type { ClauseReading } from './clause-reading.ts'
import type { Mention } from './mentions.ts'
import { type NumberContext, numberContext } from './number-context.ts'
import { plainText } from './plain-text.ts'
import { readSubject } from './subject.ts'
import type { TargetDraft } from './target.ts'

const IN_TURN = /分别[^，。；\d]{0,10}$/
const JOINS = /^\s?(?:、|，|和|与|及|以及)\s?$/
const CONJUNCTION = /[、，]|以及|和|与|及/
const LATIN_END = /[A-Za-z0-9.₀-₉]+$/
const LATIN_START = /^[A-Za-z0-9.₀-₉]+/

/** Numbers in turn: each follows the one before with nothing but a conjunction between. */
function inTurn(reading: ClauseReading, mentions: readonly Mention[], from: number): readonly NumberContext[] {
  const contexts: NumberContext[] = []
  for (const mention of mentions) {
    const previous = contexts.at(-1)
    if (previous !== undefined && !JOINS.test(reading.plain.slice(previous.textEnd, mention.start))) break
    contexts.push(numberContext(reading, mention, from))
  }
  return contexts
}

/** What the first of two things shares with the second: 氮氧化物 and 挥发性有机物重点工程减排量 share 重点工程减排量. */
function sharedHead(first: string, last: string, reading: ClauseReading): string {
  const latin = LATIN_END.test(first) ? LATIN_START.exec(last)?.[0].length : undefined
  if (latin !== undefined) return last.slice(latin)
  const same = last.indexOf(first.at(-1) ?? '', 1)
  if (same > 0 && same < last.length - 1) return last.slice(same + 1)
  const parallel = last.slice(first.length)
  return reading.patterns.measureEnd.test(parallel) ? parallel : ''
}

/** The names the numbers belong to; null when they are not as many. */
function namesInTurn(name: string, plain: string, count: number, reading: ClauseReading): readonly string[] | null {
  const names = name.split(CONJUNCTION)
  const plainNames = plain.split(CONJUNCTION)
  const last = names.at(-1) ?? ''
  if (names.length !== count || plainNames.length !== count) return null
  return names.map((own, index) => {
    const isWhole = index === count - 1 || reading.patterns.measureEnd.test(plainNames[index] ?? '')
    return isWhole ? own : own + sharedHead(own, last, reading)
  })
}

/**
 * 分别目标 — A率、B率分别达到45%、98%: one target for each, in turn. Null when the words are not of this form or names
 * and numbers do not match one to one.
 */
export function distributedTargets(
  reading: ClauseReading,
  mentions: readonly Mention[],
  from: number,
): readonly TargetDraft[] | null {
  const first = mentions[0]
  if (first === undefined || !IN_TURN.test(reading.plain.slice(Math.max(from, first.start - 16), first.start)))
    return null
  const contexts = inTurn(reading, mentions, from)
  const head = contexts[0]
  if (head === undefined || contexts.length < 2) return null
  const subject = readSubject(reading, from, head.subjectEnd)
  const names = namesInTurn(subject.name, subject.plain, contexts.length, reading)
  if (names === null) return null
  const lastUnit = contexts.at(-1)?.mention.unit ?? ''
  const lastBound = contexts.at(-1)?.bound ?? null
  return contexts.flatMap((own, index) => {
    const indicator = names[index] ?? subject.name
    const context = { ...own, comparator: head.comparator, change: head.change, bound: own.bound ?? lastBound }
    const plain = plainText(indicator, reading.lexicon.traditional)
    return boundValues(context, indicator, reading).map((bound) => ({
      subject: { ...subject, name: indicator, plain },
      from,
      indicator,
      ...bound,
      unit: own.mention.unit === '' ? lastUnit : own.mention.unit,
      approximate: own.approximate,
      base: head.change?.base ?? null,
      external: false,
      start: index === 0 ? head.textStart : own.mention.start,
      end: own.textEnd,
    }))
  })
}

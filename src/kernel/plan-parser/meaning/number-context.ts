import type { Comparator } from '#kernel/plan/model.ts'
import type { ClauseReading } from './clause-reading.ts'
import type { LexiconPatterns } from './lexicon-patterns.ts'
import type { BoundWord, ComparatorWord, Direction } from './meaning-lexicon.ts'
import type { Mention } from './mentions.ts'

/** 升降 — a change by the number: direction, and from what, when it is printed ('2020', 'last-year'). */
export interface Change {
  readonly direction: Direction
  readonly base: string | null
}

/** 数字上下文 — the words right before and after a number that say how it is meant. */
export interface NumberContext {
  readonly mention: Mention
  /** Where the words before the number begin that are about its meaning; the subject ends here. */
  readonly subjectEnd: number
  /** The figure as quoted: printed comparison words, number, unit, bound. */
  readonly textStart: number
  readonly textEnd: number
  readonly comparator: ComparatorWord | null
  readonly change: Change | null
  readonly bound: BoundWord | null
  readonly approximate: boolean
  /** What follows the figure in its part of the sentence. */
  readonly after: string
}

/** How far words may stand from the number they belong to: adjacent, and in the same thought. */
const TAIL = 48
const FAR = 160

interface Before {
  readonly subjectEnd: number
  readonly textStart: number
  readonly comparator: ComparatorWord | null
  readonly change: Change | null
  readonly approximate: boolean
}

function baseOf(match: RegExpExecArray, reading: ClauseReading): string | null {
  const [, lastYear, year, period] = match
  if (lastYear !== undefined) return 'last-year'
  if (year !== undefined) return year
  const known = reading.lexicon.planPeriods.find(({ word }) => word === period)
  return known === undefined ? null : String(known.endYear)
}

/** A base named earlier in the clause (与2020年相比，…下降10%) holds for a change that names none. */
function earlierBase(reading: ClauseReading, before: number): string | null {
  let base: string | null = null
  for (const match of reading.plain.slice(Math.max(0, before - FAR), before).matchAll(reading.patterns.baseAnywhere)) {
    base = baseOf(match, reading) ?? base
  }
  return base
}

function changeBefore(reading: ClauseReading, from: number, end: number, mention: Mention): Before | null {
  const match = reading.patterns.changeEnd.exec(reading.plain.slice(from, end))
  const direction = reading.patterns.changes.get(match?.[4] ?? '')
  if (match === null || direction === undefined) return null
  const base = baseOf(match, reading) ?? earlierBase(reading, end)
  if (base === null && mention.unitKind === 'count') return null
  const start = from + match.index
  const changeStart = start + match[0].lastIndexOf(match[4] ?? '')
  return {
    subjectEnd: start,
    textStart: match[1] === undefined ? changeStart : start,
    comparator: null,
    change: { direction, base },
    approximate: false,
  }
}

function wordsBefore(reading: ClauseReading, partStart: number, mention: Mention): Before {
  const from = Math.max(partStart, mention.start - TAIL)
  const tail = reading.plain.slice(from, mention.start).trimEnd()
  const match = reading.patterns.comparatorEnd.exec(tail)
  const end = from + (match?.index ?? tail.length)
  const comparator = reading.patterns.comparators.get(match?.[2] ?? '') ?? null
  const approximate = match?.[3] !== undefined
  const changed = changeBefore(reading, from, end, mention)
  const isTo = comparator !== null && (comparator.open !== true || comparator.word.startsWith('达'))
  if (changed !== null && (comparator === null || isTo)) return { ...changed, comparator, approximate }
  const printed = comparator?.printed === true
  const approximateStart = from + tail.length - (match?.[3]?.length ?? 0)
  const textStart = printed ? end : approximate ? approximateStart : mention.start
  return { subjectEnd: end, textStart, comparator, change: null, approximate }
}

interface After {
  readonly end: number
  readonly bound: BoundWord | null
  readonly approximate: boolean
}

function wordsAfter(reading: ClauseReading, mention: Mention, partEnd: number): After {
  const { boundStart, bounds }: LexiconPatterns = reading.patterns
  let end = mention.end
  let bound: BoundWord | null = null
  let approximate = false
  for (let round = 0; round < 3; round++) {
    const match = boundStart.exec(reading.plain.slice(end, Math.min(partEnd, end + 8)))
    if (match === null) break
    if (match[1] !== undefined) approximate = true
    if (match[2] !== undefined) bound = bounds.get(match[2]) ?? bound
    end += match[0].length
  }
  return { end, bound, approximate }
}

/** 读上下文 — how one number of a clause is meant; `subjectFrom` is where its part of the sentence begins. */
export function numberContext(reading: ClauseReading, mention: Mention, subjectFrom: number): NumberContext {
  const partEnd = reading.partEnd(mention.start)
  const before = wordsBefore(reading, subjectFrom, mention)
  const after = wordsAfter(reading, mention, partEnd)
  return {
    mention,
    subjectEnd: before.subjectEnd,
    textStart: before.textStart,
    textEnd: after.end,
    comparator: before.comparator,
    change: before.change,
    bound: after.bound,
    approximate: before.approximate || after.approximate || mention.approximate,
    after: reading.plain.slice(after.end, Math.min(partEnd, after.end + FAR)),
  }
}

/** 界限 — what the words around the number bound it by; null when they only say a value is meant, or nothing. */
export function boundComparator({ comparator, bound }: NumberContext): Comparator | null {
  if (comparator !== null && comparator.open !== true) {
    return bound !== null && comparator.word.endsWith('在')
      ? capped(comparator.comparator, bound)
      : comparator.comparator
  }
  return bound?.comparator ?? null
}

/** 控制在…以上 sets a floor although 控制在 alone sets a ceiling. */
const capped = (comparator: Comparator, bound: BoundWord): Comparator =>
  bound.comparator === '>=' || bound.comparator === '>' ? bound.comparator : comparator

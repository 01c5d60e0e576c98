import type { ParsedClause } from '#kernel/plan/model.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import { citationSpans } from './citations.ts'
import { dateWordsOf } from './date-words.ts'
import { type LexiconPatterns, lexiconPatterns } from './lexicon-patterns.ts'
import type { MeaningLexicon } from './meaning-lexicon.ts'
import { type Mention, mentionsOf } from './mentions.ts'

/**
 * 条款读本 — a clause made ready once for all readers of its figures.
 * `plain` matches, `text` is quoted, `masked` is plain with □ where digits are no figures: titles, document numbers,
 * dates, names, ordinals and slogans. All have the same length.
 */
export interface ClauseReading {
  readonly clause: ParsedClause
  readonly text: string
  readonly plain: string
  readonly masked: string
  readonly mentions: readonly Mention[]
  readonly patterns: LexiconPatterns
  readonly lexicon: MeaningLexicon
  /** Start and end of the part of the sentence a place stands in: between commas, or inside one bracket. */
  readonly partStart: (at: number) => number
  readonly partEnd: (at: number) => number
  /** From here on values were set by an upper level (完成市级下达的…指标，…); beyond the text when none were. */
  readonly umbrellaEnd: number
  /** The first number within a stretch. */
  readonly mentionIn: (start: number, end: number) => Mention | undefined
}

const ORDINALS = /第\s?(?:\d+|[一二三四五六七八九十百]+)/g
const LEADING_NUMBER = /^\s*(?:\d{1,3}[.、．](?!\d)|（\d{1,3}）|\d{1,3}）)/
const QUOTES = /“[^“”]*”/g
/** A quotation with a comma or a comparison is prose to be read; a shorter one is a slogan or a name. */
const PROSE = /[，；。]|达到|不低于|不少于|不超过|不高于|控制在/
const LATIN_NAMES = /(?<![A-Za-z])(?:[A-Z]+[a-z]?[A-Za-z]*[-—]?\d+(?:\.\d+)?(?![\d%])|国[一二三四五六]|[一二三四五]级)/g

/** The text with the given spans blanked out, lengths kept. */
function blanked(text: string, spans: Iterable<TextSpan>): string {
  let result = ''
  let at = 0
  for (const { start, end } of spans) {
    if (end <= at) continue
    const from = Math.max(start, at)
    result += text.slice(at, from) + '□'.repeat(end - from)
    at = end
  }
  return result + text.slice(at)
}

const matchSpans = (text: string, pattern: RegExp): readonly TextSpan[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

function maskedText(plain: string, lexicon: MeaningLexicon): string {
  const { numberedName } = lexiconPatterns(lexicon)
  let masked = blanked(plain, citationSpans(plain, lexicon))
  masked = blanked(masked, dateWordsOf(masked))
  const slogans = matchSpans(masked, QUOTES).filter(({ start, end }) => !PROSE.test(masked.slice(start, end)))
  masked = blanked(masked, slogans)
  for (const pattern of [numberedName, ORDINALS, LATIN_NAMES]) masked = blanked(masked, matchSpans(masked, pattern))
  const leading = LEADING_NUMBER.exec(masked)
  return leading ? blanked(masked, [{ start: 0, end: leading[0].length }]) : masked
}

const PART_MARKS = '，；。：！？\n'
/** No part of a sentence that says one thing is longer; beyond it a boundary is taken for granted. */
const LONGEST_PART = 400

/** Begin of the part a place stands in; a bracket that closes before the place is inside the part. */
function partStart(masked: string, at: number, bodyStart: number): number {
  const limit = Math.max(bodyStart, at - LONGEST_PART)
  let depth = 0
  for (let index = at; index > limit; index--) {
    const char = masked[index - 1] ?? ''
    if (char === '）') depth += 1
    else if (depth === 0 && (char === '（' || PART_MARKS.includes(char))) return index
    else if (char === '（') depth -= 1
  }
  return limit
}

/** End of the part a place stands in; a bracket that opens after the place is inside the part. */
function partEnd(masked: string, at: number): number {
  const limit = Math.min(masked.length, at + LONGEST_PART)
  let depth = 0
  for (let index = at; index < limit; index++) {
    const char = masked[index] ?? ''
    if (char === '（') depth += 1
    else if (depth === 0 && (char === '）' || PART_MARKS.includes(char))) return index
    else if (char === '）') depth -= 1
  }
  return limit
}

function firstWithin(mentions: readonly Mention[], start: number, end: number): Mention | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? start) < start) low = middle + 1
    else high = middle
  }
  const first = mentions[low]
  return first !== undefined && first.end <= end ? first : undefined
}

/** 读条款 — everything the readers of one clause share, computed once, in time linear in its length. */
export function readClause(clause: ParsedClause, plain: string, lexicon: MeaningLexicon): ClauseReading {
  const masked = maskedText(plain, lexicon)
  const patterns = lexiconPatterns(lexicon)
  const umbrella = patterns.umbrella.exec(plain)
  const mentions = mentionsOf(masked, lexicon)
  const bodyStart = LEADING_NUMBER.exec(plain)?.[0].length ?? 0
  return {
    clause,
    text: clause.text,
    plain,
    masked,
    mentions,
    patterns,
    umbrellaEnd: umbrella === null ? Number.POSITIVE_INFINITY : umbrella.index + umbrella[0].length,
    lexicon,
    partStart: (at) => partStart(masked, at, bodyStart),
    partEnd: (at) => partEnd(masked, at),
    mentionIn: (start, end) => firstWithin(mentions, start, end),
  }
}

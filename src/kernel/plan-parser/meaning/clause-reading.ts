import type { ParsedClause } from '#kernel/plan/model.ts'
import { citationSpans } from './citations.ts'
import { dateWordsOf } from './date-words.ts'
import { type LexiconPatterns, lexiconPatterns } from './lexicon-patterns.ts'
import type { MeaningLexicon } from './meaning-lexicon.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import { plainText } from './plain-text.ts'

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
}

const ORDINALS = /第\s?(?:\d+|[一二三四五六七八九十百]+)/g
const LEADING_NUMBER = /^\s*(?:\d{1,3}[.、．](?!\d)|（\d{1,3}）|\d{1,3}）)/
const QUOTES = /“[^“”]*”/g
/** A quotation with a comma or a comparison is prose to be read; a shorter one is a slogan or a name. */
const PROSE = /[，；。]|达到|不低于|不少于|不超过|不高于|控制在/
const LATIN_NAMES = /(?<![A-Za-z])(?:[A-Z]+[a-z]?[A-Za-z]*[-—]?\d+(?:\.\d+)?(?![\d%])|国[一二三四五六]|[一二三四五]级)/g

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + '□'.repeat(end - start) + text.slice(end)
}

function maskedText(plain: string, lexicon: MeaningLexicon): string {
  const { numberedName } = lexiconPatterns(lexicon)
  let masked = plain
  for (const { start, end } of citationSpans(plain, lexicon)) masked = blank(masked, start, end)
  for (const { start, end } of dateWordsOf(masked)) masked = blank(masked, start, end)
  for (const match of masked.matchAll(QUOTES)) {
    if (!PROSE.test(match[0])) masked = blank(masked, match.index, match.index + match[0].length)
  }
  for (const pattern of [numberedName, ORDINALS, LATIN_NAMES]) {
    for (const match of masked.matchAll(pattern)) masked = blank(masked, match.index, match.index + match[0].length)
  }
  const leading = LEADING_NUMBER.exec(masked)
  return leading ? blank(masked, 0, leading[0].length) : masked
}

/** Part boundaries by one pass with a stack of open brackets; a bracket's inside is its own part, the outer goes on. */
function parts(masked: string): { readonly starts: readonly number[]; readonly ends: readonly number[] } {
  const starts: number[] = []
  const ends: number[] = new Array<number>(masked.length + 1).fill(masked.length)
  const open: { from: number; at: number[] }[] = [{ from: 0, at: [] }]
  const close = (end: number): void => {
    for (const at of open.at(-1)?.at ?? []) ends[at] = end
  }
  for (let index = 0; index < masked.length; index++) {
    const char = masked[index] ?? ''
    if (char === '（') open.push({ from: index + 1, at: [] })
    const part = open.at(-1)
    starts.push(part?.from ?? 0)
    part?.at.push(index)
    if ('，；。：！？\n'.includes(char)) {
      close(index)
      open[open.length - 1] = { from: index + 1, at: [] }
    } else if (char === '）' && open.length > 1) {
      close(index)
      open.pop()
    }
  }
  starts.push(open.at(-1)?.from ?? 0)
  return { starts, ends }
}

/** 读条款 — everything the readers of one clause share, computed once, in time linear in its length. */
export function readClause(clause: ParsedClause, lexicon: MeaningLexicon): ClauseReading {
  const plain = plainText(clause.text, lexicon.traditional)
  const masked = maskedText(plain, lexicon)
  const { starts, ends } = parts(masked)
  const bodyStart = LEADING_NUMBER.exec(plain)?.[0].length ?? 0
  return {
    clause,
    text: clause.text,
    plain,
    masked,
    mentions: mentionsOf(masked, lexicon),
    patterns: lexiconPatterns(lexicon),
    lexicon,
    partStart: (at) => Math.max(starts[at] ?? 0, bodyStart),
    partEnd: (at) => ends[at] ?? masked.length,
  }
}

import { lexiconPatterns } from './lexicon-patterns.ts'
import type { MeaningLexicon, UnitKind } from './meaning-lexicon.ts'
import { numberOf } from './numerals.ts'

/** 数字 — one number of a clause with its unit, or a range of two. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly value: number
  /** Upper end of a range (10%—15%); null when there is one number. */
  readonly high: number | null
  readonly unit: string
  readonly unitKind: UnitKind | null
  readonly isChinese: boolean
  /** 余、多 inside it: 100余家. */
  readonly approximate: boolean
}

const MORE = /(?:余|多|几|来)/
const SCALED = /^([百千万亿]{0,2})(.+)$/
const PER = /[/每·]/

interface PrintedUnit {
  readonly unit: string
  readonly kind: UnitKind | null
}

/** 万吨/年 is scale, unit and what it is counted by; only the words have canonical forms. */
function unitOf(printed: string | undefined, lexicon: MeaningLexicon): PrintedUnit {
  if (printed === undefined) return { unit: '', kind: null }
  const { units } = lexiconPatterns(lexicon)
  const [first = '', ...per] = printed.split(PER)
  const [, scale = '', word = ''] = SCALED.exec(first) ?? []
  const kind = units.get(word)?.kind ?? null
  const canonical = `${scale}${units.get(word)?.unit ?? word}${printed.slice(first.length)}`
  return { unit: canonical, kind: per.length > 0 && kind !== 'count' ? 'physical' : kind }
}

function mentionOf(match: RegExpExecArray, lexicon: MeaningLexicon): Mention | null {
  const [text, fraction, fractionNumber, hundred, tenths, low, high, printed] = match
  const place = { start: match.index, end: match.index + text.length, approximate: MORE.test(text.slice(1)) }
  if (hundred !== undefined || fraction !== undefined) {
    const value = hundred !== undefined || fractionNumber === '百' ? 100 : numberOf(fractionNumber ?? '')
    if (value === null) return null
    return { ...place, value, high: null, unit: fraction === '千' ? '‰' : '%', unitKind: 'share', isChinese: true }
  }
  if (tenths !== undefined) {
    return { ...place, value: (numberOf(tenths) ?? 0) * 10, high: null, unit: '%', unitKind: 'share', isChinese: true }
  }
  const value = numberOf(low ?? '')
  if (value === null) return null
  const { unit, kind } = unitOf(printed, lexicon)
  const isChinese = !/\d/.test(low ?? '')
  if (isChinese && kind === null) return null
  return { ...place, value, high: high === undefined ? null : numberOf(high), unit, unitKind: kind, isChinese }
}

/** 数字提取 — every number of a masked clause, in order; a Chinese numeral only with a unit (三年, not 统一). */
export function mentionsOf(masked: string, lexicon: MeaningLexicon): readonly Mention[] {
  const found: Mention[] = []
  for (const match of masked.matchAll(lexiconPatterns(lexicon).mention)) {
    const mention = mentionOf(match, lexicon)
    if (mention !== null) found.push(mention)
  }
  return found
}

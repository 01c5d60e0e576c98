import { chineseNumber } from './chinese-number.ts'

/** 层次序数 — 1 一、 · 2 （一） · 3 1. · 4 （1）, as GB/T 9704 orders them; chapters and sections rank 1 and 2, 条 3. */
export type Level = 1 | 2 | 3 | 4

/** 序号 — the number at the start of a paragraph and how many code units it takes. */
export interface Marker {
  readonly level: Level
  readonly number: number
  readonly length: number
}

const NUMERALS = '[一二三四五六七八九十百〇零两\\d]{1,5}'
const FORMS: readonly { readonly level: Level; readonly pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^第(${NUMERALS})(?:编|章|部分)[\\s　：、]*`) },
  { level: 2, pattern: new RegExp(`^第(${NUMERALS})节[\\s　：、]*`) },
  { level: 3, pattern: new RegExp(`^第(${NUMERALS})条[\\s　：、]*`) },
  { level: 1, pattern: /^([一二三四五六七八九十]{1,3})[\s　]*[、.。][\s　]*/ },
  { level: 2, pattern: /^[（［]([一二三四五六七八九十]{1,3})[）］][\s　]*[、.]?[\s　]*/ },
  { level: 4, pattern: /^（(\d{1,3})）[\s　]*[、.]?[\s　]*/ },
  { level: 4, pattern: /^(\d{1,3})）[\s　]*/ },
  { level: 3, pattern: /^(\d{1,3})[\s　]*[.、][\s　]*/ },
]
const MARKUP = /^(?:#{1,6}[\s　]+|\*\*|[-*•●■◆][\s　]+)+/
/** Numbers that are one character: ①, ⑴, ⒈, ㈠. */
const SIGNS: readonly { readonly from: number; readonly until: number; readonly level: Level }[] = [
  { from: 0x2460, until: 0x2473, level: 4 },
  { from: 0x2474, until: 0x2487, level: 4 },
  { from: 0x2488, until: 0x249b, level: 3 },
  { from: 0x3220, until: 0x3229, level: 2 },
]

/**
 * 读序号 — the marker at the start of a paragraph, Markdown signs before it included; null when it starts with none.
 * `expected` is the number that would come next at level 3: "11.121…" is the eleventh item, "2.5万" is no item.
 */
export function readMarker(folded: string, expected: number): Marker | null {
  const markup = MARKUP.exec(folded)?.[0].length ?? 0
  const body = markup === 0 ? folded : folded.slice(markup)
  const first = body.charCodeAt(0)
  for (const { from, until, level } of SIGNS) {
    if (first >= from && first <= until) return { level, number: first - from + 1, length: markup + 1 }
  }
  for (const form of FORMS) {
    const match = form.pattern.exec(body)
    const number = match === null ? null : chineseNumber(match[1] ?? '')
    if (match === null || number === null) continue
    const isDecimal = /\d[.]$/.test(match[0]) && /^\d/.test(body.slice(match[0].length))
    if (isDecimal && number !== expected) return null
    return { level: form.level, number, length: markup + match[0].length }
  }
  return null
}

/** Markdown's own heading signs: their count, 0 when there are none. */
export function markdownDepth(folded: string): number {
  return /^(#{1,6})[\s　]/.exec(folded)?.[1]?.length ?? 0
}

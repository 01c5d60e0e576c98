import type { StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'

/** Half-width signs that a Chinese text writes full-width; decimals, times and thousands are left alone below. */
const SIGNS: readonly (readonly [from: string, to: string])[] = [
  ['(', '（'],
  [')', '）'],
  ['[', '［'],
  [']', '］'],
  ['【', '［'],
  ['】', '］'],
  ['｡', '。'],
  ['､', '、'],
  ['﹔', '；'],
  ['﹕', '：'],
  ['︰', '：'],
  [';', '；'],
  [':', '：'],
  [',', '，'],
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['○', '〇'],
  ['％', '%'],
  ['．', '.'],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\ufeff', ' '],
]
const FULL_WIDTH_SHIFT = 0xfee0
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isCjk = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

function buildTable(traditional: Readonly<Record<string, string>>): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < table.length; code += 1) table[code] = code
  for (let digit = 0xff10; digit <= 0xff5a; digit += 1) {
    const isAlphanumeric = digit <= 0xff19 || (digit >= 0xff21 && digit <= 0xff3a) || digit >= 0xff41
    if (isAlphanumeric) table[digit] = digit - FULL_WIDTH_SHIFT
  }
  for (const [from, to] of SIGNS) table[from.charCodeAt(0)] = to.charCodeAt(0)
  for (const [from, to] of Object.entries(traditional)) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

const tables = new WeakMap<StructureLexicon, Uint16Array>()

function tableOf(lexicon: StructureLexicon): Uint16Array {
  const known = tables.get(lexicon)
  if (known) return known
  const table = buildTable(lexicon.traditional)
  tables.set(lexicon, table)
  return table
}

const YEAR_OPENER = '［'.charCodeAt(0)
const YEAR_CLOSER = '］'.charCodeAt(0)
const COMMA = 0x2c
const COLON = 0x3a
const STOP = 0x2e
const WIDE_STOP = 0x3002
const QUOTE = 0x22
const NEWLINE = 0x0a
const isClosing = (code: number): boolean => '）］”’》%'.includes(String.fromCharCode(code))

/**
 * 归一 — the text in the signs and characters the vocabulary is written in: full-width punctuation, half-width digits,
 * simplified characters. One code unit for one code unit, so every offset holds in both; only for recognising.
 * @example fold('（牽頭單位:縣水利局,财政局)', lexicon) // '（牵头单位：县水利局，财政局）'
 */
export function fold(text: string, lexicon: StructureLexicon): string {
  const table = tableOf(lexicon)
  const out = new Uint16Array(text.length)
  let isQuoteOpen = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    let folded = table[code] ?? code
    if (folded === YEAR_OPENER && isYearBracket(text, at)) {
      folded = '〔'.charCodeAt(0)
    } else if (folded === YEAR_CLOSER && isYearBracket(text, at - 5)) {
      folded = '〕'.charCodeAt(0)
    } else if (
      (code === COMMA || code === COLON) &&
      isDigit(text.charCodeAt(at - 1)) &&
      isDigit(text.charCodeAt(at + 1))
    ) {
      folded = code
    } else if (code === STOP && endsSentence(out, at, text.charCodeAt(at + 1))) {
      folded = WIDE_STOP
    } else if (code === QUOTE) {
      folded = (isQuoteOpen ? '”' : '“').charCodeAt(0)
      isQuoteOpen = !isQuoteOpen
    } else if (code === NEWLINE) {
      isQuoteOpen = false
    }
    out[at] = folded
  }
  return decode(out)
}

/** A full stop typed for 。: after a Chinese word or a closing sign, not before more of a number or a name. */
function endsSentence(before: Uint16Array, at: number, next: number): boolean {
  const last = before[at - 1]
  if (last === undefined || !(isCjk(last) || isClosing(last))) return false
  const isNumeral = '一二三四五六七八九十百'.includes(String.fromCharCode(last))
  const previous = before[at - 2]
  const opensLine = previous === undefined || previous <= 0x20 || previous === 0x3000
  if (isNumeral && opensLine) return false
  return (
    Number.isNaN(next) ||
    isCjk(next) ||
    next <= 0x20 ||
    next === 0x3000 ||
    '（“［"('.includes(String.fromCharCode(next))
  )
}

/** [2024] or 【2024】 in a document number stands for 〔2024〕. */
function isYearBracket(text: string, at: number): boolean {
  for (let digit = at + 1; digit <= at + 4; digit += 1) if (!isDigit(text.charCodeAt(digit))) return false
  return '[【［'.includes(text.charAt(at)) && ']】］'.includes(text.charAt(at + 5)) && at >= 0
}

function decode(codes: Uint16Array): string {
  const CHUNK = 8192
  let text = ''
  for (let at = 0; at < codes.length; at += CHUNK) text += String.fromCharCode(...codes.subarray(at, at + CHUNK))
  return text
}

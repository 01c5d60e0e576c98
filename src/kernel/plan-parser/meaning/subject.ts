import type { ClauseReading } from './clause-reading.ts'
import { dateWordsOf } from './date-words.ts'

/** 主语 — what a figure is said of: the indicator's words, cut from the printed text, and what stood with them. */
export interface Subject {
  /** Indicator as printed, without leading verbs, dates and territories; '' when the part names nothing. */
  readonly name: string
  /** The same in plain text, for rules. */
  readonly plain: string
  /** 全县 and the like as a scope; '' for words like 辖区内; null when none was printed. */
  readonly territory: string | null
  /** What the measure belongs to, when 的 says so: 编码登记 of 编码登记的工程机械数量. */
  readonly owner: string
  /** What a bracket excludes, turned into what remains. */
  readonly remains: string | null
  /** A base year printed inside it (用水量比2020年下降幅度). */
  readonly base: string | null
}

interface Trimmed {
  readonly start: number
  readonly end: number
  readonly territory: string | null
}

/** More than a verb follows: 水质力争保持 keeps its subject, 确保水质 begins after the promise. */
const NAMES_SOMETHING = /^(?!(?:保持|维持|稳定|继续|达到|将|使)*$)/
/** What comes before these in the part is not the subject: 确保…, …前完成…. */
const PROMISES = /确保|力争|争取|[前内](?:全面|基本|全部|力争)?完成/g
const YEARS_WITHIN = /^(?:起，?)?[\d一二两三四五六七八九十]{1,3}(?:年|个月)内/
/** 再生水利用率由20% — where it starts from is no part of its name. */
const BASELINE = /(?:由|从)(?:\d{4}年的?)?[\d.]+[^，。；\d]{0,6}$/
const BRACKETS = /（[^（）]*）/g
const EXCLUDES = /^（(.*?)(?:为|是)?([\d.,]+[^（）\d]*?)(及以上|及以下|以上|以下)的?(?:除外|不计)）$/
const SAYS_WHICH = /除外|不含|不包括|不计|剔除|扣除|\d/

const scopeOf = (reading: ClauseReading, printed: string): string | null =>
  reading.lexicon.territories.find(({ word }) => word === printed)?.scope ?? null

function trimmedStart(reading: ClauseReading, from: number, to: number): Trimmed {
  const { plain, patterns } = reading
  let start = from
  let territory: string | null = null
  for (const match of plain.slice(from, to).matchAll(PROMISES)) {
    const end = from + match.index + match[0].length
    if (NAMES_SOMETHING.test(plain.slice(end, to))) start = end
  }
  for (const [word] of plain.slice(from, start).matchAll(patterns.territory)) territory = scopeOf(reading, word)
  for (let round = 0; round < 24 && start < to; round++) {
    const rest = plain.slice(start, to)
    if (patterns.keptStart.test(rest)) break
    const date = dateWordsOf(rest.slice(0, 16))[0]
    const span = YEARS_WITHIN.exec(rest)
    const place = patterns.territoryStart.exec(rest)
    const lead = patterns.subjectLead.exec(rest)
    if (date?.start === 0) start += date.end
    else if (span !== null) start += span[0].length
    else if (rest.startsWith('“') && !rest.includes('”')) start += 1
    else if (place !== null) {
      start += place[0].length
      territory = scopeOf(reading, place[1] ?? '')
    } else if (lead !== null && !patterns.measureAlone.test(rest.slice(lead[0].length))) start += lead[0].length
    else break
  }
  return { start, end: to, territory }
}

function trimmedEnd(reading: ClauseReading, start: number, to: number): number {
  const baseline = BASELINE.exec(reading.plain.slice(Math.max(start, to - 24), to))
  let end = to - (baseline?.[0].length ?? 0)
  for (let round = 0; round < 12 && end > start; round++) {
    const rest = reading.plain.slice(start, end)
    if (reading.patterns.keptEnd.test(rest)) break
    const tail = reading.patterns.subjectTail.exec(rest)
    if (tail === null) break
    end -= tail[0].length
  }
  return end
}

interface Cut {
  readonly start: number
  readonly end: number
}

/** 处理规模为3000m³/d及以上的除外 leaves 处理规模3000m³/d以下的 what stands before the bracket. */
function remainder(reading: ClauseReading, bracket: Cut, start: number): string | null {
  const match = EXCLUDES.exec(reading.plain.slice(bracket.start, bracket.end))
  const inverse = reading.patterns.bounds.get(match?.[3] ?? '')?.inverse
  if (match === null || inverse === undefined) return null
  const [, quantity = '', amount = ''] = match
  const from = bracket.start + 1
  const amountFrom = bracket.start + match[0].indexOf(amount, quantity.length)
  const noun = reading.text.slice(start, bracket.start)
  const short = reading.lexicon.shortForms.find(({ long }) => long === noun)?.short ?? noun
  return `${reading.text.slice(from, from + quantity.length)}${reading.text.slice(amountFrom, amountFrom + amount.length)}${inverse}的${short}`
}

function withoutCuts(text: string, start: number, end: number, cuts: readonly Cut[]): string {
  let result = ''
  let at = start
  for (const cut of [...cuts].sort((left, right) => left.start - right.start)) {
    if (cut.start < at) continue
    result += text.slice(at, cut.start)
    at = cut.end
  }
  return result + text.slice(Math.min(at, end), end)
}

/** 的 between a noun and its measure is dropped: 设施的覆盖率 is named 设施覆盖率. */
function possessives(plain: string, start: number, end: number, reading: ClauseReading): readonly Cut[] {
  const at = plain.lastIndexOf('的', end)
  if (at <= start || at >= end - 1) return []
  const head = plain.slice(at + 1, end)
  const isMeasure = head.length <= 6 && reading.patterns.measureEnd.test(head)
  return isMeasure || head === '水质' ? [{ start: at, end: at + 1 }] : []
}

function ownerIn(reading: ClauseReading, start: number, end: number): string {
  const at = reading.plain.slice(start, end).indexOf('的')
  return at <= 0 ? '' : reading.text.slice(start, start + at)
}

function baseIn(reading: ClauseReading, start: number, end: number): (Cut & { readonly base: string }) | null {
  for (const match of reading.plain.slice(start, end).matchAll(reading.patterns.baseAnywhere)) {
    const [text, lastYear, year, period] = match
    const endYear = reading.lexicon.planPeriods.find(({ word }) => word === period)?.endYear
    const base = lastYear === undefined ? (year ?? (endYear === undefined ? null : String(endYear))) : 'last-year'
    if (base !== null) return { start: start + match.index, end: start + match.index + text.length, base }
  }
  return null
}

function renamed(name: string, reading: ClauseReading): string {
  const ending = reading.lexicon.indicatorEndings.find(({ printed }) => name.endsWith(printed))
  return ending === undefined ? name : name.slice(0, -ending.printed.length) + ending.usual
}

/** No indicator is named in more characters; a longer part without a mark is not searched to its begin. */
const LONGEST = 160
/** A total means nothing without its territory: 全县用水总量 keeps it, 全县优良天数比率 does not. */
const IS_TOTAL = /总[量数额]$/

/** 读主语 — of the words in [from, to) before a figure's own words. */
export function readSubject(reading: ClauseReading, from: number, to: number): Subject {
  const { plain, text } = reading
  const trimmed = trimmedStart(reading, Math.max(from, to - LONGEST), to)
  const { start, territory } = trimmed
  const end = trimmedEnd(reading, start, to)
  if (end <= start) return { name: '', plain: '', territory, owner: '', remains: null, base: null }
  const cuts: Cut[] = [...possessives(plain, start, end, reading)]
  let remains: string | null = null
  for (const match of plain.slice(start, end).matchAll(BRACKETS)) {
    const bracket = { start: start + match.index, end: start + match.index + match[0].length }
    if (!SAYS_WHICH.test(match[0]) || reading.masked.slice(bracket.start, bracket.end).includes('□')) continue
    remains = remainder(reading, bracket, start) ?? remains
    cuts.push(bracket)
  }
  const base = baseIn(reading, start, end)
  if (base !== null) cuts.push(base)
  const owned = IS_TOTAL.test(plain.slice(start, end)) && territory !== null && territory !== '' ? territory : ''
  return {
    name: owned + renamed(withoutCuts(text, start, end, cuts), reading),
    plain: owned + withoutCuts(plain, start, end, cuts),
    territory,
    owner: ownerIn(reading, start, end),
    remains,
    base: base?.base ?? null,
  }
}

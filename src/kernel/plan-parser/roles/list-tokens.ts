import { compact, trimmed } from '#kernel/plan-parser/text/plan-text.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { RoleContext } from './unit-list.ts'
import { unitKindOf } from './unit-names.ts'

/** 名单词 — one entry of a list of units; `startsRun` after ，；。, where a county prefix no longer reaches. */
export interface ListToken extends TextSpan {
  readonly startsRun: boolean
  /** 等 that stood behind the entry. */
  readonly openAt: TextSpan | null
}

interface Cut extends TextSpan {
  /** The sign before the entry: '' at the start, a blank for white space. */
  readonly sign: string
}

/** 拆名单 — a printed list cut into its entries; brackets are never cut, 各区、县级市 stays one set. */
export function splitList(span: TextSpan, context: RoleContext): readonly ListToken[] {
  const cuts = mergeClasses(mergeWraps(cutAtSigns(span, context.source.folded), context), context)
  const tokens: ListToken[] = []
  for (const cut of cuts) {
    const startsRun = cut.sign === '' || '，；。'.includes(cut.sign)
    for (const [index, part] of splitConjunctions(cut, context).entries()) {
      tokens.push(closed(part, startsRun && index === 0, context))
    }
  }
  return tokens
}

function cutAtSigns(span: TextSpan, folded: string): readonly Cut[] {
  const cuts: Cut[] = []
  let depth = 0
  let start = span.start
  let sign = ''
  const push = (end: number): void => {
    const part = trimmed(folded, { start, end })
    if (part.start < part.end) cuts.push({ ...part, sign })
  }
  for (let at = span.start; at < span.end; at += 1) {
    const char = folded.charAt(at)
    if ('（［'.includes(char)) depth += 1
    const isInside = depth > 0
    if ('）］'.includes(char) && isInside) depth -= 1
    if (isInside || !isSign(char)) continue
    push(at)
    start = at + 1
    sign = signAfter(char, sign, cuts.length === 0 || isSign(folded.charAt(at - 1)))
  }
  push(span.end)
  return cuts
}

/** A closing bracket without its partner ends an entry as well: half of the bracket was lost. */
const isSign = (char: string): boolean => '、，；。/）］*'.includes(char) || char.trim() === ''

/** White space next to a sign, or before the first entry, adds nothing to it. */
function signAfter(char: string, sign: string, isNextToSign: boolean): string {
  if (char.trim() !== '' && char !== '*') return char
  return isNextToSign ? sign : ' '
}

/** White space parts two whole names and is nothing inside one that was broken over lines. */
function mergeWraps(cuts: readonly Cut[], context: RoleContext): readonly Cut[] {
  const merged: Cut[] = []
  for (const cut of cuts) {
    const last = merged.at(-1)
    const isWrap = last !== undefined && cut.sign === ' ' && !(isWhole(last, context) && isWhole(cut, context))
    if (last && isWrap) merged[merged.length - 1] = { ...last, end: cut.end }
    else merged.push(cut)
  }
  return merged
}

function isWhole(span: TextSpan, context: RoleContext): boolean {
  const name = bareName(span, context)
  return name.length >= 3 && unitKindOf(name, context.places, context.source.lexicon.unit) !== null
}

function bareName(span: TextSpan, context: RoleContext): string {
  const name = compact(context.source.folded.slice(span.start, span.end))
  return name.replace(openPattern(context), '')
}

function openPattern(context: RoleContext): RegExp {
  return wordPattern(
    context.source.lexicon,
    'open',
    (lexicon, words) => new RegExp(`等(?:(?:自治区|[省市县区州])?[级直]?(?:${words(lexicon.openEndings)}))?$`),
  )
}

/** 各区、县级市: 各 reaches over the class nouns after it. */
function mergeClasses(cuts: readonly Cut[], context: RoleContext): readonly Cut[] {
  const pattern = wordPattern(
    context.source.lexicon,
    'class',
    (lexicon, words) =>
      new RegExp(
        `^(?:${words(lexicon.unit.classNouns)})(?:（[^）]*）)?(?:人民政府|政府|办事处|党工委|党委)?(?:（[^）]*）)?(?:等)?$`,
      ),
  )
  const merged: Cut[] = []
  for (const cut of cuts) {
    const last = merged.at(-1)
    const reaches =
      last !== undefined &&
      cut.sign === '、' &&
      compact(context.source.folded.slice(last.start, last.end)).includes('各')
    if (last && reaches && pattern.test(compact(context.source.folded.slice(cut.start, cut.end)))) {
      merged[merged.length - 1] = { ...last, end: cut.end }
    } else {
      merged.push(cut)
    }
  }
  return merged
}

/** 各级党委和政府 is one set: what follows 和 is too short to be a name. */
const SHORTEST_RIGHT = 3
/** Longer entries are prose in the place of a list. */
const LONGEST_ENTRY = 120

/** 和、及 part two units only where both sides are whole: 县人民政府及各乡镇, never 自然资源和规划局. */
function splitConjunctions(cut: TextSpan, context: RoleContext): readonly TextSpan[] {
  const { folded, lexicon } = context.source
  if (cut.end - cut.start > LONGEST_ENTRY) return [cut]
  for (let at = cut.start + 1; at < cut.end - 1; at += 1) {
    const isEach = folded.charAt(at) === '各'
    const word = isEach ? '' : lexicon.unit.conjunctions.find((candidate) => folded.startsWith(candidate, at))
    if (word === undefined) continue
    const left = { start: cut.start, end: at }
    const right = trimmed(folded, { start: at + word.length, end: cut.end })
    if (right.end - right.start < SHORTEST_RIGHT || (isEach && folded.charAt(cut.start) !== '各')) continue
    if (isAgency(left, context) && isAgency(right, context)) return [left, ...splitConjunctions(right, context)]
  }
  return [cut]
}

function isAgency(span: TextSpan, context: RoleContext): boolean {
  const name = bareName(span, context)
  const text = compact(context.source.folded.slice(span.start, span.end))
  const first = splitFirst(name, context)
  if (text !== name && name.length >= 2) return true
  const kind = unitKindOf(first, context.places, context.source.lexicon.unit)
  return kind === 'set' || (kind !== null && !/[村市区县]$/.test(first))
}

/** The part of a name before a further 和, so that 甲局和乙局和丙局 is cut from the left. */
function splitFirst(name: string, context: RoleContext): string {
  const kind = unitKindOf(name, context.places, context.source.lexicon.unit)
  if (kind !== null) return name
  const cut = name.search(/[和及与]/)
  return cut > 1 ? name.slice(0, cut) : name
}

function closed(part: TextSpan, startsRun: boolean, context: RoleContext): ListToken {
  const text = context.source.folded.slice(part.start, part.end)
  const match = openPattern(context).exec(text)
  if (!match) return { ...part, startsRun, openAt: null }
  const openAt = { start: part.start + match.index, end: part.start + match.index + 1 }
  return { ...trimmed(context.source.folded, { start: part.start, end: openAt.start }), startsRun, openAt }
}

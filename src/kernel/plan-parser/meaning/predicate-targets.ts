import { boundValues } from './bound-value.ts'
import type { ClauseReading } from './clause-reading.ts'
import { type NumberContext, numberContext } from './number-context.ts'
import { readSubject, type Subject } from './subject.ts'
import type { TargetDraft } from './target.ts'

export interface PredicateSource {
  readonly reading: ClauseReading
  readonly context: NumberContext
  readonly from: number
  /** Subject of the target before it in the same part, for 且 (编码登记的机械数量…且数据误差率…). */
  readonly before: Subject | null
}

const ENDS =
  /^(?:的(?:目标|要求|水平|标准|任务|指标)|(?:目标|要求|水平|标准))?\s*(?:$|[，。；、）”（]|和|且|并|及|以及|或|同时)/
const CONJOINED = /^\s*[，]?且/
/** Words that only say what a thing is; said of a size they describe it and ask for nothing. */
const DESCRIBES = new Set(['为', '是', '：', '在', '到', '至'])
const AIMED_AT = /(?:率|比例|比重|占比|浓度|天数|系数|指数|强度|总量|满意度|能耗|均值|降幅|增幅|幅度|增速)$/
const WHOLE = new Set(['达到', '做到', '实现'])
const DURATION_OF = /(?:时间|时长|天数|周期|天|期限)$/

/** 且 joins a second measure to the thing of the first: 编码登记 is taken over from 编码登记的工程机械数量. */
function conjoined(subject: Subject, source: PredicateSource): Subject {
  const { reading, from, before } = source
  const owner = before?.owner ?? ''
  if (owner === '' || !CONJOINED.test(reading.plain.slice(from, from + 4))) return subject
  return { ...subject, name: owner + subject.name, plain: owner + subject.plain }
}

/** Where the measure of a part ends: before its number's words, or before a trend (稳步提高). */
export function measureEndIn(reading: ClauseReading, start: number, end: number): number {
  const mention = reading.mentionIn(start, end)
  if (mention !== undefined) return numberContext(reading, mention, start).subjectEnd
  return end - (reading.patterns.trendEnd.exec(reading.plain.slice(start, end))?.[1]?.length ?? 0)
}

/** Without words of its own (，达到95%以上) the number is said of the measure named in the part before. */
function borrowed(subject: Subject, { reading, from, before }: PredicateSource): Subject {
  if (subject.name !== '') return subject
  if (before !== null) return before
  if (from === 0) return subject
  const end = from - 1
  const start = reading.partStart(Math.max(0, end - 1))
  const earlier = readSubject(reading, start, measureEndIn(reading, start, end))
  return reading.patterns.measureEnd.test(earlier.plain)
    ? { ...earlier, territory: subject.territory ?? earlier.territory }
    : subject
}

/** 每次不少于50人 is said of what was counted before. */
const EACH = /^每(?:次|场|期|批|人|户|个?村|个?乡镇|家)$/

interface Placed {
  readonly subject: Subject
  readonly scope?: string
}

/** 清扫率县城达到75%，乡镇达到50%: a place after the measure, or alone after another place's number, is the scope. */
function placed(subject: Subject, { reading, before }: PredicateSource): Placed {
  if (EACH.test(subject.plain) && before !== null) return { subject: before, scope: subject.name }
  const place = reading.patterns.placeEnd.exec(subject.plain)?.[0]
  if (place === undefined) return { subject }
  const scope = subject.name.slice(-place.length)
  const plain = subject.plain.slice(0, -place.length)
  if (plain === '') return before === null ? { subject } : { subject: before, scope }
  if (!reading.patterns.measureEnd.test(plain)) return { subject }
  return { subject: { ...subject, name: subject.name.slice(0, -place.length), plain }, scope }
}

/** 排查做到100% says a share of a deed: its measure is named 排查率. */
function named(subject: Subject, { reading, context }: PredicateSource): Subject {
  const isShare = context.mention.unit === '%' && context.comparator !== null && WHOLE.has(context.comparator.word)
  if (!isShare || context.change !== null || !reading.patterns.deedLast.test(subject.plain)) return subject
  return { ...subject, name: `${subject.name}率`, plain: `${subject.plain}率` }
}

/** Parts that share a number (A率、B率均达到90%) or take theirs in turn (分别达到45%、98%). */
export function measuresOf(subject: Subject, reading: ClauseReading): readonly Subject[] {
  const cuts = [...subject.plain.matchAll(/[、]|和|与|及|以及/g)]
  const found: Subject[] = []
  let at = 0
  for (const cut of [...cuts, null]) {
    const end = cut?.index ?? subject.plain.length
    const plain = subject.plain.slice(at, end)
    if (!reading.patterns.measureEnd.test(plain) || plain.length < 3) {
      if (cut === null) return [subject]
      continue
    }
    found.push({ ...subject, plain, name: subject.name.slice(at, end) })
    at = end + (cut?.[0].length ?? 0)
  }
  return found
}

function isMeant(source: PredicateSource, subject: Subject): boolean {
  const { reading, context } = source
  const { comparator, bound, change, mention } = context
  const measured = reading.patterns.measureEnd.test(subject.plain)
  const isBound = comparator !== null || bound !== null || change !== null
  if (mention.unitKind === 'time') return DURATION_OF.test(subject.plain) && isBound
  if (change !== null) return change.base !== null || mention.unitKind === 'share' || measured
  if (comparator !== null && DESCRIBES.has(comparator.word)) return AIMED_AT.test(subject.plain)
  if (mention.unitKind === null) return measured && (comparator !== null || bound !== null)
  if (mention.unitKind === 'share') return measured || (comparator !== null && comparator.open !== true)
  return measured || comparator !== null
}

/** 幅度: a change from nothing printed is named, so that the number stays a size (下降幅度 ≥ 10 %). */
function changeName(subject: Subject, { context, reading }: PredicateSource): string {
  if (context.change === null || context.change.base !== null) return subject.name
  const words = reading.text.slice(context.subjectEnd, context.mention.start)
  const verb = reading.lexicon.changes.find(({ word }) => words.includes(word))?.word ?? ''
  return `${subject.name}${verb}幅度`
}

/** 指标目标 — subject, comparison, number: 优良天数比率不低于93.5%, 较上年下降10%, 达到30%左右. Empty when it is none. */
export function predicateTargets(source: PredicateSource): readonly TargetDraft[] {
  const { reading, context, from } = source
  if (!ENDS.test(context.after)) return []
  const own = conjoined(borrowed(readSubject(reading, from, context.subjectEnd), source), source)
  const { subject, scope } = placed(named(own, source), source)
  if (subject.name === '' || !isMeant(source, subject)) return []
  return measuresOf(subject, reading).flatMap((measure) => {
    const indicator = changeName(measure, source)
    return boundValues(context, indicator, reading).map((bound) => ({
      subject: measure,
      from,
      indicator,
      ...bound,
      unit: context.mention.unit === '' && reading.patterns.shareEnd.test(measure.plain) ? '%' : context.mention.unit,
      ...(scope === undefined ? {} : { scope }),
      approximate: context.approximate,
      base: context.change?.base ?? null,
      external: false,
      start: context.textStart,
      end: context.textEnd,
    }))
  })
}

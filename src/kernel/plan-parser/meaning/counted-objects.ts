import type { ClauseReading } from './clause-reading.ts'
import type { NumberContext } from './number-context.ts'
import { measureEndIn } from './predicate-targets.ts'
import { readSubject } from './subject.ts'
import type { TargetDraft } from './target.ts'

/** 计数语境 — a number that may count things, and what stands around it. */
export interface CountedSource {
  readonly reading: ClauseReading
  readonly context: NumberContext
  readonly from: number
  /** Where the next number of the part begins; an object ends before it. */
  readonly until: number
  /** The counted target before it in the clause (选拔100名…、200名…). */
  readonly previous: CountedTarget | null
}

export interface CountedTarget {
  readonly draft: TargetDraft
  readonly verb: string
}

const OBJECT = /^(?:的|(?![、和及与并且或]))[^，。；：]{0,80}/
const OBJECT_TAIL = /(?:、|和|及|以及|并|与|，|\s)+$/
const NO_OBJECT = /^(?:[，。；、）”和及与并且]|以及|$)/
const LIST_GOES_ON = /^[、和及与]/
const DONE_TO = /^(?:全部)?(?:完成|实现|落实|开展|实施)[^，。；：（）、]{2,30}/
const DONE_LAST =
  /^([^，。；：（）、]{2,30}?)(?:任务|工作|工程)?(?:于|在)?(?:[\d年月日]+底?前)?(?:全部|基本)?(?:完成|建成|竣工|投运|到位|达标)$/
/** 建设规模为日处理污水2万吨 says what a project is. */
const DESCRIBES = /(?<![作行])为/
const WORK = /(?:任务|(?<=治理|整治|建设|改造|修复|排查|调查)工作)$/

/** A bracket that does not close before the object's end is none of it. */
function balanced(words: string): string {
  const open = words.lastIndexOf('（')
  return open > words.lastIndexOf('）') ? words.slice(0, open) : words
}

/** The words counted, up to the next number or the end of the part. */
export function objectText({ reading, context, until }: CountedSource): string {
  const end = Math.min(until, context.textEnd + context.after.length)
  const plain = OBJECT.exec(reading.plain.slice(context.textEnd, Math.max(end, context.textEnd)))?.[0] ?? ''
  const object = balanced(plain).replace(OBJECT_TAIL, '').replace(WORK, '')
  const skip = object.startsWith('的') ? 1 : 0
  return reading.text.slice(context.textEnd + skip, context.textEnd + object.length)
}

/** 建设改造污水管网5公里: the object stands before the number; in a list the deed may stand before the first only. */
export function objectBefore(source: CountedSource): string | null {
  const { reading, context, from, previous } = source
  if (!NO_OBJECT.test(context.after)) return null
  const subject = readSubject(reading, from, context.subjectEnd)
  if (subject.name === '') return null
  if (DESCRIBES.test(subject.plain)) return null
  if (reading.patterns.deedAnywhere.test(subject.plain)) return subject.name
  const isListed =
    LIST_GOES_ON.test(reading.plain.slice(from, from + 2)) || previous?.draft.unit === context.mention.unit
  return previous !== null && isListed ? previous.verb + subject.name : null
}

/** 1.5万亩高标准农田建设任务于10月底前全部完成: the number begins the part, its deed ends it. */
function objectAfter(reading: ClauseReading, context: NumberContext): string | null {
  const object = DONE_LAST.exec(context.after)?.[1]
  return object === undefined ? null : reading.text.slice(context.textEnd, context.textEnd + object.length)
}

/** 安全利用类耕地8500亩落实农艺调控措施: the number stands between the thing and its deed. */
export function objectAround({ reading, context, from }: CountedSource): string | null {
  const deed = DONE_TO.exec(context.after)?.[0]
  const subject = readSubject(reading, from, context.subjectEnd)
  if (context.comparator !== null) return null
  if (subject.name === '') return objectAfter(reading, context)
  if (deed === undefined) return null
  return subject.name + reading.text.slice(context.textEnd, context.textEnd + deed.length)
}

/** 推进隐患排查，年底前完成10家: what is counted was named in the part before. */
export function objectOfPartBefore({ reading, from }: CountedSource, isAll: boolean): string {
  const start = reading.partStart(from)
  if (start < 2) return ''
  const first = reading.partStart(start - 2)
  const named = readSubject(reading, first, measureEndIn(reading, first, start - 1))
  const deed = reading.patterns.deedLead.exec(named.plain)?.[0].length ?? 0
  const object = named.name.slice(deed)
  return object === '' && isAll ? readSubject(reading, first, start - 1).name : object
}

import { boundValues } from './bound-value.ts'
import type { ClauseReading } from './clause-reading.ts'
import type { UnitKind } from './meaning-lexicon.ts'
import type { NumberContext } from './number-context.ts'
import { measureEndIn } from './predicate-targets.ts'
import { readSubject } from './subject.ts'
import type { TargetDraft } from './target.ts'

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

/** A deed stands near what it counts. */
const NEAR = 40
const COUNTABLE: ReadonlySet<UnitKind> = new Set(['count', 'extent', 'money', 'physical'])
/** In Chinese numerals these count the members of a name (油气回收三项检测仪), not work. */
const LISTED = new Set(['项', '种'])
const OBJECT = /^(?:的|(?![、和及与并且或]))[^，。；：]{0,80}/
const OBJECT_TAIL = /(?:、|和|及|以及|并|与|，|\s)+$/
const NO_OBJECT = /^(?:[，。；、）”和及与并且]|以及|$)/
const LIST_GOES_ON = /^[、和及与]/
const DONE_TO = /^(?:全部)?(?:完成|实现|落实|开展|实施)[^，。；：（）、]{2,30}/
const DONE_LAST =
  /^([^，。；：（）、]{2,30}?)(?:任务|工作|工程)?(?:于|在)?(?:[\d年月日]+底?前)?(?:全部|基本)?(?:完成|建成|竣工|投运|到位|达标)$/
/** 建设规模为日处理污水2万吨 says what a project is. */
const DESCRIBES = /(?<![作行])为/
const WORK = /(?:任务|(?:治理|整治|建设|改造|修复|排查|调查)(?=工作$)工作)$/
const SAME_DEED = /^(?:[，、；\s]|和|及|以及|并|与)*$/
/** 对40个行政村开展…: the number stands before its deed. */
const ON = /(?:对|在|为|与|组织|动员|推动|督促|指导|引导|支持|选取)$/
const EVERY =
  /每(?:年|半年|季度|月|周)|每个?[^，。；\d年月]{1,5}?(?=至少|不少于|不低于|配备|建设|建立|建成|安装|确定|组织|开展|完成|$)/

function isCounted({ mention }: NumberContext, after: string, reading: ClauseReading): boolean {
  if (mention.unitKind === null || !COUNTABLE.has(mention.unitKind)) return false
  if (mention.isChinese && (mention.value < 2 || LISTED.has(mention.unit))) return false
  return !reading.patterns.abstractStart.test(after) && !(mention.isChinese && after.startsWith('“'))
}

/** A bracket that does not close before the object's end is none of it. */
function balanced(words: string): string {
  const open = words.lastIndexOf('（')
  return open > words.lastIndexOf('）') ? words.slice(0, open) : words
}

/** The words counted, up to the next number or the end of the part. */
function objectText({ reading, context, until }: CountedSource): string {
  const end = Math.min(until, context.textEnd + context.after.length)
  const plain = OBJECT.exec(reading.plain.slice(context.textEnd, Math.max(end, context.textEnd)))?.[0] ?? ''
  const object = balanced(plain).replace(OBJECT_TAIL, '').replace(WORK, '')
  const skip = object.startsWith('的') ? 1 : 0
  return reading.text.slice(context.textEnd + skip, context.textEnd + object.length)
}

function verbBefore(source: CountedSource): string | null {
  const { reading, context, from, previous } = source
  const words = reading.plain.slice(Math.max(from, context.subjectEnd - NEAR), context.subjectEnd)
  const deed = reading.patterns.deedEnd.exec(words)?.[1]
  if (deed !== undefined) {
    const at = context.subjectEnd - words.length + words.lastIndexOf(deed)
    return reading.text.slice(at, at + deed.length)
  }
  const comparator = context.comparator?.word ?? ''
  if (reading.lexicon.completionVerbs.includes(comparator) && comparator !== '达到') return ''
  const { after } = context
  if (
    ON.test(reading.plain.slice(Math.max(from, context.mention.start - 4), context.mention.start)) &&
    !after.includes('每') &&
    reading.patterns.deedAnywhere.test(after)
  )
    return ''
  return previous !== null && SAME_DEED.test(words) ? previous.verb : null
}

/** 建设改造污水管网5公里: the object stands before the number; in a list the deed may stand before the first only. */
function objectBefore(source: CountedSource): string | null {
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
function objectAround({ reading, context, from }: CountedSource): string | null {
  const deed = DONE_TO.exec(context.after)?.[0]
  const subject = readSubject(reading, from, context.subjectEnd)
  if (context.comparator !== null) return null
  if (subject.name === '') return objectAfter(reading, context)
  if (deed === undefined) return null
  return subject.name + reading.text.slice(context.textEnd, context.textEnd + deed.length)
}

/** 推进隐患排查，年底前完成10家: what is counted was named in the part before. */
function objectOfPartBefore({ reading, from }: CountedSource, isAll: boolean): string {
  const start = reading.partStart(from)
  if (start < 2) return ''
  const first = reading.partStart(start - 2)
  const named = readSubject(reading, first, measureEndIn(reading, first, start - 1))
  const deed = reading.patterns.deedLead.exec(named.plain)?.[0].length ?? 0
  const object = named.name.slice(deed)
  return object === '' && isAll ? readSubject(reading, first, start - 1).name : object
}

const isCompletion = (verb: string, reading: ClauseReading): boolean => reading.lexicon.completionVerbs.includes(verb)

/** 培育 of 培育绿色工厂2家, for the next of the list (、绿色园区1个). */
const leadingDeed = (indicator: string, reading: ClauseReading): string =>
  reading.patterns.deedStart.exec(indicator)?.[1] ?? ''

/** 数量目标 — a deed and a count of things: 培养100名优秀企业家, 完成12个建制村…治理, 取缔3家. Null when it is none. */
export function countedTarget(source: CountedSource): CountedTarget | null {
  const { reading, context, from } = source
  if (!isCounted(context, context.after, reading)) return null
  const verb = verbBefore(source)
  const subject = readSubject(reading, from, context.subjectEnd)
  const object = objectText(source)
  const before = verb === null || object === '' ? (objectBefore(source) ?? objectAround(source)) : null
  const named = before ?? (verb === null ? null : `${isCompletion(verb, reading) ? '' : verb}${object}`)
  if (named === null) return null
  const isBare = reading.patterns.deedEnd.exec(named)?.[0] === named
  const indicator = named === '' || isBare ? named + objectOfPartBefore(source, named === '') : named
  if (indicator === '') return null
  const [bound] = boundValues(context, indicator, reading)
  if (bound === undefined) return null
  const every = EVERY.exec(reading.plain.slice(Math.max(from, context.subjectEnd - NEAR), context.subjectEnd))?.[0]
  return {
    verb: before === null && verb !== null ? verb : leadingDeed(indicator, reading),
    draft: {
      subject,
      from: context.subjectEnd,
      indicator,
      comparator: bound.comparator,
      value: bound.value,
      unit: context.mention.unit,
      approximate: context.approximate,
      external: false,
      ...(every === undefined ? {} : { scope: every }),
      start: context.textStart,
      end: context.textEnd,
      usedTo: context.textEnd + (before === null ? object.length : 0),
    },
  }
}

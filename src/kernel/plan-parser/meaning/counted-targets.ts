import { boundValues } from './bound-value.ts'
import type { ClauseReading } from './clause-reading.ts'
import {
  type CountedSource,
  type CountedTarget,
  objectAround,
  objectBefore,
  objectOfPartBefore,
  objectText,
} from './counted-objects.ts'
import type { UnitKind } from './meaning-lexicon.ts'
import type { NumberContext } from './number-context.ts'
import { plainText } from './plain-text.ts'
import { readSubject } from './subject.ts'

/** A deed stands near what it counts. */
const NEAR = 40
const COUNTABLE: ReadonlySet<UnitKind> = new Set(['count', 'extent', 'money', 'physical'])
/** In Chinese numerals these count the members of a name (油气回收三项检测仪), not work. */
const LISTED = new Set(['项', '种'])
const SAME_DEED = /^(?:[，、；\s]|和|及|以及|并|与)*$/
const ON = /(?:对|在|为|与|组织|动员|推动|督促|指导|引导|支持|选取)$/
const EVERY =
  /每(?:年|半年|季度|月|周)|每个?[^，。；\d年月]{1,5}?(?=至少|不少于|不低于|配备|建设|建立|建成|安装|确定|组织|开展|完成|$)/

function isCounted({ mention }: NumberContext, after: string, reading: ClauseReading): boolean {
  if (mention.unitKind === null || !COUNTABLE.has(mention.unitKind)) return false
  if (mention.isChinese && (mention.value < 2 || LISTED.has(mention.unit))) return false
  return !reading.patterns.abstractStart.test(after) && !(mention.isChinese && after.startsWith('“'))
}

/** 对40个行政村开展…: the deed follows the things; with a rhythm in between (每季度监测) it is no count of work. */
function isDoneTo({ reading, context, from }: CountedSource): boolean {
  const { mention, after } = context
  const lead = reading.plain.slice(Math.max(from, mention.start - 4), mention.start)
  return ON.test(lead) && !after.includes('每') && reading.patterns.deedAnywhere.test(after)
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
  if (isDoneTo(source)) return ''
  return previous !== null && SAME_DEED.test(words) ? previous.verb : null
}

const isCompletion = (verb: string, reading: ClauseReading): boolean => reading.lexicon.completionVerbs.includes(verb)

/** 培育 of 培育绿色工厂2家, for the next of the list (、绿色园区1个). */
const leadingDeed = (indicator: string, reading: ClauseReading): string =>
  reading.patterns.deedStart.exec(plainText(indicator, reading.lexicon.traditional))?.[1] ?? ''

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

import type { ClauseReading } from './clause-reading.ts'
import type { NumberContext } from './number-context.ts'
import { readSubject, type Subject } from './subject.ts'
import type { TargetDraft } from './target.ts'
import { fullDeed, fullNoun, type Topic } from './topic.ts'

const LONGEST = 160
const TASK = /^的?([一-龥]{2,10}?)(?:任务|工作|工程|目标)/
/** 完成60%以上行政村生活污水治理. */
const ALL_OF_IT = /^的?([一-龥]{4,24})$/
const DOES =
  /^的?([^，。；、]{2,40}?)(完成|达到|实现|消除|建成|开展|纳入|安装|配备|配套|建立|实施|落实|接入|通过)([^，。；、]{0,20})$/
const ADVERB_END = /(?:全面|全部|基本|均|都)$/
const DEED = /^([一-龥]{2,8}?)(?=并|和|且|、|$)/
const LAST_WORD = /[一-龥A-Za-z]{1,12}$/
const SHARED = /^\s*(?:（[^（）]*）)?(?:和|与)/

interface ShareSource {
  readonly reading: ClauseReading
  readonly context: NumberContext
  readonly from: number
  readonly topic: Topic
}

const draftOf = (
  { context, from }: ShareSource,
  subject: Subject,
  indicator: string,
  more: Partial<TargetDraft> = {},
): TargetDraft => ({
  subject,
  from,
  indicator,
  comparator: context.comparator?.comparator === '<=' ? '<=' : '>=',
  value: context.mention.value,
  unit: context.mention.unit,
  approximate: context.approximate,
  external: false,
  start: context.textStart,
  end: context.textEnd,
  ...more,
})

/** Object of an earlier deed of the clause: 基本完成已查明排污口的溯源，完成70%的整治任务 speaks of 已查明排污口. */
function earlierObject(reading: ClauseReading, before: number): string {
  const part = /完成([^，。；]{2,20}?)的[^，。；]{1,10}[，、]?$/.exec(
    reading.plain.slice(Math.max(0, before - 40), before),
  )
  if (part === null) return ''
  const at = before - part[0].length + 2
  return reading.text.slice(at, at + (part[1]?.length ?? 0))
}

/** 完成70%的整治任务. */
function taskShare(source: ShareSource): TargetDraft | null {
  const { reading, context, from } = source
  const deed = (TASK.exec(context.after) ?? ALL_OF_IT.exec(context.after))?.[1]
  const word = context.comparator?.word ?? ''
  if (deed === undefined || !reading.lexicon.completionVerbs.includes(word)) return null
  const subject = readSubject(reading, from, context.subjectEnd)
  const object = subject.name === '' ? earlierObject(reading, from) : subject.name
  const at = context.textEnd + context.after.indexOf(deed)
  return draftOf(source, subject, `${object}${reading.text.slice(at, at + deed.length)}完成率`)
}

const OF_TASK = /完成([^，。；]{2,40}?)(?:任务|工作|工程|目标)?的$/

/** 完成已查明排污口整治任务的80%. */
function shareOfTask(source: ShareSource): TargetDraft | null {
  const { reading, context, from } = source
  const before = reading.plain.slice(Math.max(from, context.mention.start - 60), context.mention.start)
  const match = OF_TASK.exec(before)
  const task = match?.[1]
  if (match === null || task === undefined) return null
  const at = context.mention.start - match[0].length + 2
  const subject = readSubject(reading, at, at + task.length)
  return draftOf(source, subject, `${subject.name}完成率`, { start: context.mention.start })
}

/** 100%检验新注册柴油车; 纳入年度计划的项目100%完成. */
function deedShare(source: ShareSource): TargetDraft | null {
  const { reading, context, from, topic } = source
  if (context.bound !== null || context.comparator !== null || context.mention.value !== 100) return null
  const deed = reading.patterns.deedStart.exec(context.after)?.[1] ?? DEED.exec(context.after)?.[1]
  if (deed === undefined) return null
  const subject = readSubject(reading, from, context.textStart)
  const printedDeed = reading.text.slice(context.textEnd, context.textEnd + deed.length)
  const end = context.textEnd + deed.length
  if (subject.name !== '') {
    const noun = fullNoun(subject, topic, reading)
    const scope = noun === subject.name ? {} : { scope: subject.name }
    return draftOf(source, subject, `${noun}${printedDeed}率`, { end, ...scope })
  }
  const object = /^[^，。；、]{2,30}/.exec(context.after.slice(deed.length))?.[0] ?? ''
  return draftOf(source, subject, `${reading.text.slice(end, end + object.length)}${printedDeed}率`, { end })
}

/** 80%水泥熟料产能完成改造; 90%以上的规模养殖场配套粪污处理设施. */
function classShare(source: ShareSource): TargetDraft | null {
  const { reading, context, from, topic } = source
  const match = DOES.exec(context.after)
  if (match === null) return null
  const [, noun = '', verb = '', deed = ''] = match
  const offset = context.textEnd + (context.after.startsWith('的') ? 1 : 0)
  const printed = reading.text.slice(offset, offset + noun.length)
  const rest = offset + noun.length + verb.length
  const printedDeed = reading.text.slice(rest, rest + deed.length)
  const subject = readSubject(reading, from, context.subjectEnd)
  const indicator = `${printed}${reading.text.slice(offset + noun.length, rest)}${fullDeed(printedDeed, deed, topic)}比例`
  return draftOf(source, subject, indicator, { scope: printed.replace(ADVERB_END, '') })
}

/** An indicator that begins with its deed (抽查比例) is about the object the clause named for the deed before. */
function objectOfDeed(subject: Subject, reading: ClauseReading, from: number): string {
  const deed = reading.patterns.deedStart.exec(subject.plain)?.[1]
  if (deed === undefined) return ''
  const at = reading.plain.slice(Math.max(0, from - 80), from).indexOf(deed)
  if (at < 0) return ''
  const end = Math.max(0, from - 80) + at
  const before = reading.plain.slice(Math.max(0, end - 14), end)
  const object = LAST_WORD.exec(before)?.[0] ?? ''
  const lead = reading.patterns.deedAnywhere.exec(object)
  const own = lead === null ? '' : object.slice(lead.index + lead[0].length)
  return reading.text.slice(end - own.length, end)
}

const OF_TOTAL =
  /^(.*?)(不低于|不少于|不小于|不得低于|不得少于|达到|达|完成|超过|占)(?:全[县市区省]|辖区内|本行政区域内)?(.+?)(总数量|总数|总量|数量)?的$/
const NUMERALS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']

/** 工矿企业、园区污水处理厂、城镇污水处理厂入河排污口总数量 are three classes of one thing. */
function wholeOf(whole: string, object: string): string {
  const classes = whole.split('、').length
  const count = NUMERALS[classes]
  if (classes < 2 || count === undefined || object === '' || !whole.endsWith(object)) return `${whole}总数`
  return `${classes === 2 ? '两' : count}类${object}总数`
}

/** 抽查比例不低于…入河排污口总数量的10%. */
function totalShare(source: ShareSource): TargetDraft | null {
  const { reading, context, from } = source
  if (context.mention.start - from > LONGEST) return null
  const match = OF_TOTAL.exec(reading.plain.slice(from, context.mention.start))
  if (match === null) return null
  const [text, named = '', word = '', whole = '', total] = match
  const subject = readSubject(reading, from, from + named.length)
  if (subject.name === '' && word !== '占') return null
  const name = subject.name.replace(/^每次/, '')
  const object = objectOfDeed({ ...subject, plain: name }, reading, from)
  const wholeAt = from + text.length - 1 - (total?.length ?? 0) - whole.length
  const printedWhole = reading.text.slice(wholeAt, wholeAt + whole.length)
  const isMeasured = reading.patterns.measureEnd.test(name)
  return draftOf(source, subject, isMeasured ? `${object}${name}` : `${name}占${printedWhole}比例`, {
    scope: total === undefined ? undefined : wholeOf(printedWhole, object),
    start: context.mention.start,
    comparator: /不低于|不少于|不小于|达|完成|占|不得/.test(word) ? '>=' : '>',
  })
}

/** 份额目标 — a share said of something other than a printed indicator; null when the number is none. */
export function shareTarget(source: ShareSource): TargetDraft | null {
  if (source.context.mention.unitKind !== 'share' || source.context.mention.unit === '百分点') return null
  if (SHARED.test(source.context.after)) return null
  return taskShare(source) ?? shareOfTask(source) ?? deedShare(source) ?? totalShare(source) ?? classShare(source)
}

import type { Comparator } from '#kernel/plan/model.ts'
import type { ClauseReading } from './clause-reading.ts'
import type { Sentence } from './sentence.ts'
import { readSubject, type Subject } from './subject.ts'
import type { TargetDraft } from './target.ts'
import { WATER_CLASS, waterClassOf } from './water-class.ts'

/** Where the subject of something at the given place begins: its part, or the end of the target before it. */
export type SubjectFrom = (at: number) => number

const CLASS_TARGET = new RegExp(
  `(达到或优于|达到或好于|达到或者优于|达到及优于|达到并优于|优于或达到|优于或等于|好于或等于|不低于|不劣于|优于|好于|稳定达到|达到|达|保持在|保持|维持在|维持|稳定在|为|符合|满足)` +
    `([^，。；、达]{0,16}?)(${WATER_CLASS})(及以上|以上|或以上|或更好)?(水质标准|标准|水质要求|水质|要求|目标|水体)?(?![一-龥]{0,12}比例)(?=[，。；、）\\s]|和|且|并|以上|$)`,
  'g',
)
const ELIMINATION = new RegExp(
  `(?:消除(?:了)?|杜绝|不出现|不得出现|无)(${WATER_CLASS.replace('(劣)?', '(劣)')})(水质断面|断面|水体|水质)?`,
  'g',
)
const WATER_WORDS = /水质|断面|水体|水源|河|湖|水库|干流|支流|地表水|地下水|海域/
const MONITORED = /^(?:国控|省控|区控|市控|县控|国考|省考|市考|考核)断面(?=.*断面)/
const COUNT = /^\d+(?:个|条|处|座)/
const AT_CLASS = /断面$/

function classSubject(subject: Subject): { readonly indicator: string; readonly scope: string | undefined } {
  const named = MONITORED.exec(subject.plain)?.[0].length ?? 0
  const own = subject.name.slice(named).replace(COUNT, '')
  const indicator = own.endsWith('水质') || own.endsWith('水質') ? `${own}类别` : `${own}水质类别`
  const place = subject.name.replace(COUNT, '').replace(/水[质質]$/, '')
  return { indicator, scope: (named > 0 ? place.replace(AT_CLASS, '') : place) || undefined }
}

/** 水质类别目标 — 达到Ⅱ类标准, 达到或好于Ⅲ类, 消除劣Ⅴ类. */
export function classTargets(reading: ClauseReading, subjectFrom: SubjectFrom): readonly TargetDraft[] {
  const drafts: TargetDraft[] = []
  for (const match of reading.plain.matchAll(CLASS_TARGET)) {
    const [text, verb = '', middle = '', printed = ''] = match
    const from = subjectFrom(match.index)
    const own = readSubject(reading, from, match.index)
    const last = drafts.at(-1)
    const subject = own.name === '' && last !== undefined && last.end >= from - 1 ? last.subject : own
    const value = waterClassOf(printed)
    if (value === null || !WATER_WORDS.test(subject.plain)) continue
    const isComparison = /或|优于|好于|不低于|不劣于/.test(verb)
    drafts.push({
      ...classSubject(subject),
      subject,
      from,
      comparator: verb === '优于' || verb === '好于' ? '<' : '<=',
      value,
      unit: '类',
      approximate: false,
      external: reading.lexicon.upperLevels.some((level) => middle.includes(level)),
      start: isComparison ? match.index : match.index + verb.length + middle.length,
      end: match.index + text.length,
    })
  }
  return [...drafts, ...eliminations(reading, subjectFrom)]
}

function eliminations(reading: ClauseReading, subjectFrom: SubjectFrom): readonly TargetDraft[] {
  return [...reading.plain.matchAll(ELIMINATION)].map((match) => {
    const from = subjectFrom(match.index)
    const subject = readSubject(reading, from, match.index)
    const noun = subject.name === '' || !WATER_WORDS.test(subject.plain) ? (match[4] ?? '水体') : null
    return {
      ...(noun === null
        ? classSubject(subject)
        : { indicator: `${noun.replace(/水质$/, '')}水质类别`, scope: undefined }),
      subject,
      from,
      comparator: '<',
      value: '劣Ⅴ',
      unit: '类',
      approximate: false,
      external: false,
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

const SAYS_STANDARD = /标准|规定|规范|规划/
const CAPS = /控制|不高于|不超过|低于|不突破/

const externalComparator = (verb: string, bound: string): Comparator =>
  CAPS.test(verb) || /内$|以下$/.test(bound) ? '<=' : '>='

/** Two indicators may share one value: A用水量和B用水量比2020年下降幅度达目标考核值以上. */
function coordinated(subject: Subject, reading: ClauseReading): readonly Subject[] {
  const match = /^(.+?)(?:和|与|、|及)(.+)$/.exec(subject.plain)
  const [, first = '', second = ''] = match ?? []
  if (!reading.patterns.measureEnd.test(first) || first.length < 3) return [subject]
  const tail = /(?:下降|降低|减少|上升|提高|增长|增加)(?:幅度|率)$/.exec(second)?.[0] ?? ''
  const at = subject.name.length - second.length
  const end = subject.name.length - tail.length
  const name = subject.name
  return [
    { ...subject, name: name.slice(0, first.length) + name.slice(end), plain: first + tail },
    { ...subject, name: name.slice(at), plain: second },
  ]
}

/** 另定目标 — values set elsewhere: 达到上级目标要求, 控制在考核目标值内, 达目标考核值以上. */
export function externalTargets(reading: ClauseReading, subjectFrom: SubjectFrom): readonly TargetDraft[] {
  const drafts: TargetDraft[] = []
  for (const match of reading.plain.matchAll(reading.patterns.external)) {
    const [text, , requirement, verb = '', middle = '', value, bound = ''] = match
    if (SAYS_STANDARD.test(requirement ?? middle)) continue
    const from = subjectFrom(match.index)
    const whole = readSubject(reading, from, match.index)
    if (!reading.patterns.measureEnd.test(whole.plain) && !whole.plain.endsWith('水质')) continue
    for (const subject of coordinated(whole, reading)) {
      drafts.push({
        subject,
        from,
        indicator: subject.name,
        comparator: requirement === undefined ? externalComparator(verb, bound) : '>=',
        value: null,
        unit: reading.patterns.shareEnd.test(subject.plain) ? '%' : '',
        approximate: false,
        external: true,
        ...(subject.plain.endsWith('水质') ? { scope: subject.name.slice(0, -2) } : {}),
        start: value === undefined ? match.index : match.index + verb.length + middle.length,
        end: match.index + text.length,
      })
    }
  }
  return drafts
}

const NO_GROWTH = /(?:实现|保持)?(零|负)增长/g

/** 零增长、负增长 — a quantity is not to exceed last year's. */
export function growthTargets(reading: ClauseReading, subjectFrom: SubjectFrom): readonly TargetDraft[] {
  return [...reading.plain.matchAll(NO_GROWTH)].flatMap((match) => {
    const from = subjectFrom(match.index)
    const subject = readSubject(reading, from, match.index)
    if (!reading.patterns.measureEnd.test(subject.plain)) return []
    const end = match.index + match[0].length
    return [
      {
        subject,
        from,
        indicator: subject.name,
        comparator: match[1] === '零' ? '<=' : '<',
        value: 0,
        unit: '%',
        approximate: false,
        base: subject.base ?? 'last-year',
        external: false,
        start: end - 3,
        end,
      } as const,
    ]
  })
}

const COUNTS =
  /([^，。；、（）]{2,30}?(?:数量|总数|总量|数))(高于|大于|多于|不低于|不少于|低于|少于|小于)([^，。；、\d]{1,12}?(?:数量|总数|总量|数))(?=且|并|，|。|；|、|$)/g
const COUNT_COMPARATORS: Readonly<Record<string, Comparator>> = {
  高于: '>',
  大于: '>',
  多于: '>',
  不低于: '>=',
  不少于: '>=',
  低于: '<',
  少于: '<',
  小于: '<',
}

/** 数量之差 — 编码登记的机械数量高于已销售数量 is a difference above zero. */
export function differenceTargets(reading: ClauseReading, subjectFrom: SubjectFrom): readonly TargetDraft[] {
  const drafts: TargetDraft[] = []
  for (const match of reading.plain.matchAll(COUNTS)) {
    const [, first = '', word = '', second = ''] = match
    const start = match.index + first.length
    const from = subjectFrom(match.index)
    const subject = readSubject(reading, from, start)
    const comparator = COUNT_COMPARATORS[word]
    if (comparator === undefined || subject.name === '') continue
    const end = match.index + match[0].length
    const other = reading.text.slice(end - second.length, end)
    const classifier = reading.lexicon.classifiers.find(({ noun }) => subject.plain.includes(noun))
    drafts.push({
      subject,
      from,
      indicator: `${subject.name.replaceAll('的', '')}与${other}之差`,
      comparator,
      value: 0,
      unit: classifier?.unit ?? '个',
      approximate: false,
      external: false,
      start,
      end,
    })
  }
  return drafts
}

const LISTED = /^(.*?)((?:[^、]+、)+[^、]+?等)(.{1,6}?)中(.+)$/

/** 公共领域出租、城市物流等车辆中新能源汽车比例: the list is the scope, 公共领域车辆新能源比例 the indicator. */
function listed(subject: Subject, reading: ClauseReading): { readonly indicator: string; readonly scope?: string } {
  const match = LISTED.exec(subject.name)
  if (match === null) return { indicator: subject.name }
  const [, , list = '', noun = '', measure = ''] = match
  const field = reading.lexicon.fields.find((word) => list.startsWith(word)) ?? ''
  const narrower = reading.lexicon.narrowerNouns.find((one) => one.noun === noun && measure.includes(one.narrower))
  const short = narrower === undefined ? measure : measure.replace(narrower.narrower, '')
  return { indicator: field + noun + short, scope: list.slice(field.length) }
}

/** 趋势目标 — a share that has to rise by a stated day, by no stated amount (比例持续提高): above last year's. */
export function trendTargets(
  reading: ClauseReading,
  sentence: Sentence,
  subjectFrom: SubjectFrom,
): readonly TargetDraft[] {
  const drafts: TargetDraft[] = []
  let at = 0
  for (const part of reading.plain.split(/(?<=[，；。])/)) {
    const words = part.replace(/[，；。]$/, '')
    const trend = reading.patterns.trendEnd.exec(words)?.[1]
    const end = at + words.length
    const start = end - (trend?.length ?? 0)
    at += part.length
    if (trend === undefined || sentence.dueBy(start) === undefined) continue
    const from = subjectFrom(start)
    const subject = readSubject(reading, from, start)
    if (!reading.patterns.shareEnd.test(subject.plain)) continue
    drafts.push({
      ...listed(subject, reading),
      subject,
      from,
      comparator: '>',
      value: 0,
      unit: '百分点',
      approximate: false,
      base: 'last-year',
      external: false,
      start,
      end,
    })
  }
  return drafts
}

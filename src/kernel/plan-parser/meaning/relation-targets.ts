import type { Comparator } from '#kernel/plan/model.ts'
import type { ClauseReading } from './clause-reading.ts'
import type { Sentence } from './sentence.ts'
import { readSubject, type Subject } from './subject.ts'
import type { SubjectFrom, TargetDraft } from './target.ts'

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

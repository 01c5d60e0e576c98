import type { Comparator } from '#kernel/plan/model.ts'
import type { ClauseReading } from './clause-reading.ts'
import { readSubject, type Subject } from './subject.ts'
import type { SubjectFrom, TargetDraft } from './target.ts'

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

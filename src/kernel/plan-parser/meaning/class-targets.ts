import type { ClauseReading } from './clause-reading.ts'
import { readSubject, type Subject } from './subject.ts'
import type { SubjectFrom, TargetDraft } from './target.ts'
import { WATER_CLASS, waterClassOf } from './water-class.ts'

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

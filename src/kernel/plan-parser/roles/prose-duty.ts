import type { StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import { flatSource } from '#kernel/plan-parser/text/flat-source.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Duty } from './duty.ts'
import type { RoleContext, UnitList, UnitMention } from './unit-list.ts'
import { readUnitList } from './unit-list.ts'

/** A subject stands within this many characters of the start of its part of a sentence. */
const SUBJECT_REACH = 60
const LONGEST_ASSESSMENT = 160

function markPattern(lexicon: StructureLexicon): RegExp {
  return wordPattern(lexicon, 'dutyMark', (words, alternatives) => new RegExp(alternatives(words.prose.dutyMarks), 'g'))
}

function assessPattern(lexicon: StructureLexicon): RegExp {
  return wordPattern(
    lexicon,
    'assess',
    (words, alternatives) =>
      new RegExp(`对[^。；]{1,120}?的([^。；的]{1,60}?)，?(?:${alternatives(words.prose.assessMarks)})`),
  )
}

interface Found {
  /** Subjects that stand first, before anybody is said to 牵头. */
  readonly first: UnitMention[]
  readonly lead: UnitMention[]
  readonly supporting: UnitMention[]
  readonly responsible: UnitMention[]
}

/**
 * 正文职责 — duties that organisation sections state as sentences: who 牵头 or 负责 leads, else the first subject does;
 * later subjects and those that are assessed are responsible. Null when no unit is the subject of anything.
 */
export function readProseDuty(sentences: readonly TextSpan[], context: RoleContext): Duty | null {
  const found: Found = { first: [], lead: [], supporting: [], responsible: [] }
  for (const sentence of sentences) {
    const flat = flatSource(context.source, sentence)
    const reader = { found, context: { ...context, source: flat.source }, place: flat.place }
    for (const part of commaParts(flat.span, flat.source.folded)) readSubject(part, reader)
    readAssessed(flat.span, reader)
  }
  const { first, lead, supporting, responsible } = found
  if (first.length + lead.length + responsible.length === 0) return null
  const roles = lead.length === 0 ? { lead: first, responsible } : { lead, responsible: [...first, ...responsible] }
  return { ...roles, supporting, isInCharge: false, open: [], deadlines: [] }
}

/** One sentence, read without line breaks, and where its units stand in the document. */
interface Reader {
  readonly found: Found
  readonly context: RoleContext
  readonly place: (span: TextSpan) => TextSpan
}

function commaParts(sentence: TextSpan, folded: string): readonly TextSpan[] {
  const parts: TextSpan[] = []
  let start = sentence.start
  let depth = 0
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const char = folded.charAt(at)
    if ('（“《'.includes(char)) depth += 1
    else if ('）”》'.includes(char)) depth = Math.max(0, depth - 1)
    else if (char === '，' && depth === 0) {
      parts.push({ start, end: at })
      start = at + 1
    }
  }
  parts.push({ start, end: sentence.end })
  return parts
}

interface Subject {
  readonly units: readonly UnitMention[]
  readonly mark: string
  /** Where the mark ends. */
  readonly end: number
}

function readSubject(part: TextSpan, reader: Reader): void {
  const { found, context } = reader
  const { folded, lexicon } = context.source
  const join = joinAt(part.start, context)
  const subject = subjectFrom(part.start + join.length, part, context)
  if (subject === null) return
  const list = join === '' ? listFor(subject.mark, found, lexicon) : found.supporting
  const { everyLevel } = lexicon.prose
  for (const unit of subject.units) {
    if (!everyLevel.some((word) => unit.folded.startsWith(word))) add(list, unit, reader)
  }
  const helpers = lexicon.joinVerbs.includes(subject.mark) ? subject.mark : joinAt(subject.end, context)
  const from = lexicon.joinVerbs.includes(subject.mark) ? subject.end : subject.end + helpers.length
  if (join === '' && helpers !== '' && folded.length > from) {
    for (const unit of subjectFrom(from, part, context)?.units ?? []) add(found.supporting, unit, reader)
  }
}

/** 会同 when it stands at this place. */
function joinAt(at: number, { source }: RoleContext): string {
  return source.lexicon.joinVerbs.find((word) => source.folded.startsWith(word, at)) ?? ''
}

/** The units before the first duty mark that ends a whole name; marks that names contain (组织部, 应急局) may come later. */
function subjectFrom(start: number, part: TextSpan, context: RoleContext): Subject | null {
  const { folded, lexicon } = context.source
  const reach = folded.slice(start, Math.min(part.end, start + SUBJECT_REACH))
  let best: Subject | null = null
  for (const match of reach.matchAll(markPattern(lexicon))) {
    if (match.index < 2) continue
    const list = readUnitList({ start, end: start + match.index }, context)
    if (!isSubject(list)) continue
    best = { units: list.units, mark: match[0], end: start + match.index + match[0].length }
    if (!lexicon.prose.marksInNames.includes(match[0])) break
  }
  return best
}

function listFor(mark: string, found: Found, lexicon: StructureLexicon): UnitMention[] {
  if (lexicon.prose.leadMarks.includes(mark)) return found.lead
  return found.first.length === 0 && found.lead.length === 0 ? found.first : found.responsible
}

function isSubject(list: UnitList): boolean {
  return list.units.length > 0 && list.units.every((unit) => unit.kind !== null)
}

/** 对…不力的县直部门，以及各乡镇，将采取…: those of whom something is expected. */
function readAssessed(sentence: TextSpan, reader: Reader): void {
  const { found, context } = reader
  const { folded, lexicon } = context.source
  const text = folded.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_ASSESSMENT))
  const match = assessPattern(lexicon).exec(text)
  const words = match?.[1]
  if (!match || words === undefined) return
  const start = sentence.start + match.index + match[0].lastIndexOf(words)
  for (const span of alternativesOf({ start, end: start + words.length }, folded)) {
    for (const unit of readUnitList(span, context).units) {
      for (const whole of wholeClasses(unit, lexicon)) add(found.responsible, whole, reader)
    }
  }
}

function alternativesOf(span: TextSpan, folded: string): readonly TextSpan[] {
  const parts: TextSpan[] = []
  let start = span.start
  for (let at = span.start; at < span.end; at += 1) {
    if (folded.charAt(at) !== '或') continue
    parts.push({ start, end: at })
    start = at + 1
  }
  parts.push({ start, end: span.end })
  return parts
}

/** 部门 alone means 各部门, 地区和部门 both of them; words that name no unit and no class of them mean nobody. */
function wholeClasses(unit: UnitMention, lexicon: StructureLexicon): readonly UnitMention[] {
  const isClass = (word: string): boolean =>
    lexicon.prose.bareClasses.some((known) => word === known || word.replace(/（[^）]*）$/, '') === known)
  const lead = /^(?:以及|和|及)/.exec(unit.folded)?.[0].length ?? 0
  const parts: UnitMention[] = []
  for (const match of unit.folded.slice(lead).matchAll(/[^和及]+/g)) {
    const name = `各${unit.name.slice(lead + match.index, lead + match.index + match[0].length)}`
    const start = unit.start + lead + match.index
    parts.push({ start, end: start + match[0].length, name, printed: name, folded: `各${match[0]}`, kind: 'set' })
  }
  if (parts.every(({ folded }) => isClass(folded.slice(1)))) return parts
  const name = unit.name.slice(lead)
  return unit.kind === null
    ? []
    : [{ ...unit, start: unit.start + lead, name, printed: name, folded: unit.folded.slice(lead) }]
}

function add(list: UnitMention[], unit: UnitMention, { found, place }: Reader): void {
  const known = [...found.first, ...found.lead, ...found.supporting, ...found.responsible]
  if (!known.some(({ name }) => name === unit.name)) list.push({ ...unit, ...place(unit) })
}

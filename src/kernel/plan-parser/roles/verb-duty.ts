import type { Role } from '#kernel/plan/model.ts'
import type { StructureLexicon } from '#kernel/plan-parser/structure-lexicon.ts'
import { trimmed } from '#kernel/plan-parser/text/plan-text.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Duty, RoleList } from './duty.ts'
import { dutyOf } from './duty.ts'
import type { RoleContext } from './unit-list.ts'
import { readUnitList } from './unit-list.ts'

/** A word behind the verb before (牵头督导，乙局配合) is no unit. */
const LONGEST_LEFT_OVER = 4

interface Verb extends TextSpan {
  readonly role: Role
}

const ROLES: readonly Role[] = ['lead', 'supporting', 'responsible']

function verbPattern(lexicon: StructureLexicon): RegExp {
  return wordPattern(lexicon, 'verb', (words, alternatives) => {
    const verbs = alternatives(ROLES.flatMap((role) => words.roleVerbs[role]))
    return new RegExp(`(?:${alternatives(words.verbModifiers)})*(${verbs})(?![单部责]|人)`, 'g')
  })
}

function modifierPattern(lexicon: StructureLexicon): RegExp {
  return wordPattern(
    lexicon,
    'modifier',
    (words, alternatives) => new RegExp(`(?:${alternatives(words.verbModifiers)})+$`),
  )
}

/**
 * 以动词表职责 — A局牵头，B局、C局配合 · A局会同B局负责 · A局、B局按职责分工负责 · 由A局牵头. A list is ended by its verb;
 * commas inside it part units of different places. null when no verb follows units and the text is not plainly a list.
 */
export function readVerbDuty(span: TextSpan, context: RoleContext): Duty | null {
  const lists: RoleList[] = []
  let start = span.start
  for (const verb of verbsIn(span, context)) {
    if (verb.start < start) continue
    const list = readSubject({ start, end: verb.start }, verb.role, context)
    if (list === null) continue
    lists.push(...list)
    start = verb.end
  }
  if (lists.length === 0) return null
  return dutyOf(promoted([...lists, ...trailingLists({ start, end: span.end }, context)]), [], true)
}

function verbsIn(span: TextSpan, context: RoleContext): readonly Verb[] {
  const { folded, lexicon } = context.source
  const verbs: Verb[] = []
  for (const match of folded.slice(span.start, span.end).matchAll(verbPattern(lexicon))) {
    const word = match[1] ?? ''
    const role = ROLES.find((candidate) => lexicon.roleVerbs[candidate].includes(word))
    const start = span.start + match.index
    if (role) verbs.push({ role, start, end: start + match[0].length })
  }
  return verbs
}

/** The units before a verb; null when the words before it name none, so that 县统计局负责落实 is read once. */
function readSubject(span: TextSpan, role: Role, context: RoleContext): readonly RoleList[] | null {
  const { folded, lexicon } = context.source
  let { start, end } = trimmed(folded, span)
  while (start < end && /[，；。、由：\s]/.test(folded.charAt(start))) start += 1
  end -= modifierPattern(lexicon).exec(folded.slice(start, end))?.[0].length ?? 0
  while (end > start && /[，；。：]/.test(folded.charAt(end - 1))) end -= 1
  if (start >= end) return null
  const join = lexicon.joinVerbs
    .map((word) => ({ word, at: folded.slice(start, end).indexOf(word) }))
    .find(({ at }) => at >= 0)
  if (join === undefined) return whole({ start, end }, role, context)
  const left = { start, end: start + join.at }
  const right = { start: start + join.at + join.word.length, end }
  const helpers = whole(right, 'supporting', context)
  if (left.start >= left.end) return helpers
  const actors = whole(left, 'lead', context)
  return actors && helpers ? [...actors, ...helpers] : null
}

function whole(span: TextSpan, role: Role, context: RoleContext): readonly RoleList[] | null {
  const list = readUnitList(span, context)
  const known = list.units.filter((unit) => unit.kind !== null)
  if (known.length === 0 || known.length * 2 < list.units.length) return null
  const [first, ...rest] = list.units
  const isLeftOver = first !== undefined && first.kind === null && first.name.length <= LONGEST_LEFT_OVER
  return [{ role, list: isLeftOver ? { ...list, units: rest } : list }]
}

/**
 * What follows the last verb, part by part: further units (…负责，各乡镇) and times (…负责，2018年12月底前完成).
 * Statements about the list (下同, 排在第一位的部门为牵头部门) name none.
 */
function trailingLists(span: TextSpan, context: RoleContext): readonly RoleList[] {
  const { folded } = context.source
  const lists: RoleList[] = []
  let start = span.start
  for (let at = span.start; at <= span.end; at += 1) {
    if (at < span.end && !'，；。'.includes(folded.charAt(at))) continue
    const list = start === span.start ? null : readUnitList({ start, end: at }, context)
    const isKnown = list?.units.every((unit) => unit.kind !== null) === true
    if (list && isKnown && list.units.length + list.times.length > 0) lists.push({ role: 'responsible', list })
    start = at + 1
  }
  return lists
}

/** A负责，B配合: who is in charge beside helpers leads. */
function promoted(lists: readonly RoleList[]): readonly RoleList[] {
  const hasLead = lists.some(({ role }) => role === 'lead')
  const hasHelpers = lists.some(({ role }) => role === 'supporting')
  const charge = lists.find(({ role }) => role === 'responsible')
  if (hasLead || !hasHelpers || charge === undefined) return lists
  return lists.map((entry) => (entry === charge ? { ...entry, role: 'lead' } : entry))
}

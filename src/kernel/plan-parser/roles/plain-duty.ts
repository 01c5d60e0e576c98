import type { Role } from '#kernel/plan/model.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Duty } from './duty.ts'
import { withFirstAsLead } from './duty.ts'
import type { DutyContext } from './duty-text.ts'
import { readUnitList } from './unit-list.ts'
import { readVerbDuty } from './verb-duty.ts'

const LONGEST = 160
const ROLES: readonly Role[] = ['lead', 'supporting', 'responsible']

/** 不加括号的责任句 — a sentence of units and role verbs and nothing else; null for any other sentence. */
export function readPlainDuty(span: TextSpan, context: DutyContext): Duty | null {
  if (span.end - span.start > LONGEST) return null
  const { folded, lexicon } = context.source
  const verb = wordPattern(lexicon, 'lastVerb', (words, alternatives) => {
    const verbs = alternatives(ROLES.flatMap((role) => words.roleVerbs[role]))
    return new RegExp(`(?:${alternatives(words.verbModifiers)})*(?:${verbs}){1,2}$`)
  })
  let start = span.start
  let verbs = 0
  for (let at = span.start; at <= span.end; at += 1) {
    if (at < span.end && !'，；。'.includes(folded.charAt(at))) continue
    const part = folded.slice(start, at).trim()
    const ending = verb.exec(part)
    if (part !== '' && !isUnits({ start, end: at - (ending?.[0].length ?? 0) }, context)) return null
    if (ending) verbs += 1
    start = at + 1
  }
  const duty = verbs === 0 ? null : readVerbDuty(span, context)
  return duty !== null && context.isFirstLead ? withFirstAsLead(duty) : duty
}

function isUnits(span: TextSpan, context: DutyContext): boolean {
  const { units } = readUnitList(span, context)
  return units.length > 0 && units.every(({ kind }) => kind !== null)
}

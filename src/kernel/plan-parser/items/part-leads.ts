import type { PartLead } from '#kernel/plan/model.ts'
import type { DutyContext } from '#kernel/plan-parser/roles/duty-text.ts'
import { readDuty } from '#kernel/plan-parser/roles/duty-text.ts'
import type { UnitMention } from '#kernel/plan-parser/roles/unit-list.ts'
import { matchPairs } from '#kernel/plan-parser/text/pairs.ts'
import { compact } from '#kernel/plan-parser/text/plan-text.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { ReadClause } from './clauses.ts'

/** 分项牵头草稿 — a part of a task with a lead of its own, before names are unified. */
export interface PartDraft extends Omit<PartLead, 'lead'> {
  readonly lead: readonly UnitMention[]
}

/**
 * 分项牵头 — brackets inside a sentence that give a lead to the words before them (水源（甲局牵头）和出水（乙局牵头）),
 * and responsibility clauses in the middle of an item, which speak for the sentences since the last one.
 */
export function partLeads(clauses: readonly ReadClause[], context: DutyContext): readonly PartDraft[] {
  const parts: PartDraft[] = []
  const bearing = clauses.filter(({ duty }) => duty !== null)
  let first: ReadClause | null = null
  for (const clause of clauses) {
    if (clause.duty === null) {
      parts.push(...inlineLeads(clause, context))
      if (first === null || first.kind === 'heading') first = clause
      continue
    }
    if (bearing.length > 1 && first !== null && clause.duty.lead.length > 0) {
      parts.push({ clause: first.id, text: first.text.trim(), lead: clause.duty.lead })
    }
    first = null
  }
  return parts
}

function inlineLeads(clause: ReadClause, context: DutyContext): readonly PartDraft[] {
  const { folded, text } = context.source
  const { start, end } = clause.source
  const parts: PartDraft[] = []
  for (const [at, partner] of matchPairs(folded, start, end)) {
    if (partner < at || !'（［'.includes(folded.charAt(at))) continue
    const duty = readDuty({ start: at + 1, end: partner }, context)
    if (duty === null || duty.lead.length === 0) continue
    const words = nounBefore({ start, end: at }, folded)
    parts.push({ clause: clause.id, text: compact(text.slice(words.start, words.end)), lead: duty.lead })
  }
  return parts.sort((left, right) => left.clause.localeCompare(right.clause))
}

const LONGEST_NOUN = 24

/** The noun a bracket stands behind: back to a sign or to the word that ends what qualifies it. */
function nounBefore(span: TextSpan, folded: string): TextSpan {
  let start = span.end
  while (
    start > span.start &&
    span.end - start < LONGEST_NOUN &&
    !/[，。；、：（）“”和及与内的]/.test(folded.charAt(start - 1))
  ) {
    start -= 1
  }
  return { start, end: span.end }
}

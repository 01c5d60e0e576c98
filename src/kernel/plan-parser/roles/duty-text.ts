import { flatSource } from '#kernel/plan-parser/text/flat-source.ts'
import type { TextSpan } from '#kernel/result/issue.ts'
import type { Duty, RoleList } from './duty.ts'
import { dutyOf, movedDuty, NO_DUTY, withFirstAsLead } from './duty.ts'
import type { Labelled } from './labels.ts'
import { readLabels } from './labels.ts'
import type { RoleContext } from './unit-list.ts'
import { readUnitList } from './unit-list.ts'
import { readVerbDuty } from './verb-duty.ts'

/** Whether the document says that the first unit of a list leads. */
export interface DutyContext extends RoleContext {
  readonly isFirstLead: boolean
}

/** Texts longer than this are prose in brackets, not a list of units. */
const LONGEST_DUTY = 1200

/**
 * 读职责 — the text of a responsibility bracket or line without its bracket signs: labelled (牵头单位：…。责任单位：…)
 * or by verbs (A局牵头，B局、C局配合). null when the text names nobody's duty.
 */
export function readDuty(span: TextSpan, context: DutyContext): Duty | null {
  if (span.end - span.start > LONGEST_DUTY || span.end - span.start < 3) return null
  const flat = flatSource(context.source, span)
  const duty = readWhole(flat.span, { ...context, source: flat.source })
  return duty === null || flat.source === context.source ? duty : movedDuty(duty, flat.place)
}

function readWhole(span: TextSpan, context: DutyContext): Duty | null {
  const labels = readLabels(context.source.folded, span, context.source.lexicon)
  const duty = labels.length > 0 ? labelledDuty(span, labels, context) : readVerbDuty(span, context)
  if (duty === null) return null
  return context.isFirstLead ? withFirstAsLead(duty) : duty
}

function labelledDuty(span: TextSpan, labels: readonly Labelled[], context: DutyContext): Duty {
  const lists: RoleList[] = []
  const deadlines: TextSpan[] = []
  const first = labels[0]
  const before =
    first && first.start > span.start + 2 ? readVerbDuty({ start: span.start, end: first.start }, context) : null
  for (const { label, value } of labels) {
    if (label === 'deadline') deadlines.push(value)
    else if (label !== 'person') lists.push({ role: label, list: readUnitList(value, context) })
  }
  const duty = dutyOf(lists, deadlines)
  return before === null ? duty : mergeBefore(before, duty)
}

function mergeBefore(before: Duty, duty: Duty): Duty {
  return {
    lead: [...before.lead, ...duty.lead],
    supporting: [...before.supporting, ...duty.supporting],
    responsible: [...before.responsible, ...duty.responsible],
    isInCharge: before.isInCharge,
    open: [...before.open, ...duty.open],
    deadlines: duty.deadlines,
  }
}

/** 读职责单元格 — the units of a cell whose column names the role; verbs inside the cell are honoured. */
export function readDutyCell(role: RoleList['role'], span: TextSpan, context: DutyContext): Duty {
  if (span.start >= span.end) return NO_DUTY
  const labels = readLabels(context.source.folded, span, context.source.lexicon)
  if (labels.length > 0) return labelledDuty(span, labels, context)
  const byVerb = readVerbDuty(span, context)
  if (byVerb !== null && (byVerb.lead.length > 0 || byVerb.supporting.length > 0)) return byVerb
  const duty = dutyOf([{ role, list: readUnitList(span, context) }], [])
  return role === 'responsible' && context.isFirstLead ? withFirstAsLead(duty) : duty
}

import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { ReadItem } from '#kernel/plan-parser/items/assemble.ts'
import { namesUnits } from '#kernel/plan-parser/roles/duty.ts'
import { wordPattern } from '#kernel/plan-parser/text/word-pattern.ts'
import type { LintInput } from './lint-plans.ts'

/** 职责体检 — nobody leads, nobody is responsible, the list is open, the lead only receives, the name is no unit. */
export function lintRoles(read: ReadItem, namesLeads: boolean, input: LintInput): readonly PlanIssue[] {
  return [...missing(read, namesLeads), ...openEnded(read), ...receiver(read, input), ...unknown(read)]
}

/** Plans that never name a lead but only who is in charge (…负责) are read as they are written. */
function missing({ draft, item, duty }: ReadItem, namesLeads: boolean): readonly PlanIssue[] {
  const issues: PlanIssue[] = []
  const base = { severity: 'warning', item: item.id, params: {}, source: draft.row?.span ?? item.source } as const
  const isBound = draft.place === 'task' || draft.place === 'row'
  const isResponsibleEmpty = draft.row?.isResponsibleEmpty === true
  const hasNobody = !namesUnits(duty) && !isResponsibleEmpty
  const isMissing = duty.lead.length === 0 && !(duty.isInCharge && namesUnits(duty))
  if (isBound && isMissing && (namesLeads || hasNobody)) issues.push({ code: 'LEAD_MISSING', ...base })
  if (isResponsibleEmpty) issues.push({ code: 'RESPONSIBLE_EMPTY', ...base })
  return issues
}

function openEnded({ item, duty }: ReadItem): readonly PlanIssue[] {
  const first = duty.open[0]
  if (first === undefined) return []
  const roles = [...new Set(duty.open.map(({ role }) => role))].join(',')
  return [{ code: 'OPEN_ENDED', severity: 'info', item: item.id, params: { roles }, source: first.at }]
}

/** 向甲局报送: the lead is the one that gets the papers; whoever writes them is not named as lead. */
function receiver({ draft, item, duty }: ReadItem, { source, registry }: LintInput): readonly PlanIssue[] {
  if (draft.place !== 'task' && draft.place !== 'row') return []
  const pattern = wordPattern(
    source.lexicon,
    'report',
    (words, alternatives) => new RegExp(`向([^，。；向]{2,40}?)(?:${alternatives(words.reportVerbs)})`, 'g'),
  )
  const leads = new Set(duty.lead.map(({ name }) => registry.nameOf(name)))
  if (leads.size !== 1) return []
  for (const clause of item.clauses) {
    if (clause.kind === 'responsibility') continue
    const { start, end } = clause.source
    for (const match of source.folded.slice(start, end).matchAll(pattern)) {
      const at = start + match.index + 1
      const receivers = source.text.slice(at, at + (match[1]?.length ?? 0))
      const lead = receivers.split(/[、和及]/).find((name) => leads.has(registry.nameOf(name)))
      if (lead === undefined) continue
      const span = { start: at - 1, end: at - 1 + match[0].length }
      return [{ code: 'LEAD_IS_RECEIVER', severity: 'warning', item: item.id, params: { unit: lead }, source: span }]
    }
  }
  return []
}

function unknown({ item, duty }: ReadItem): readonly PlanIssue[] {
  const units = [...duty.lead, ...duty.supporting, ...duty.responsible].filter(({ kind }) => kind === null)
  return units.map(({ start, end, printed }) => ({
    code: 'UNIT_UNKNOWN',
    severity: 'warning',
    item: item.id,
    params: { unit: printed },
    source: { start, end },
  }))
}

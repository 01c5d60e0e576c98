import type { ParsedItem, ParsedPlan, Role } from '#kernel/plan/model.ts'
import { SETTLED_FIELDS, type SettledValue, type Settlement, settlementOfField } from '#kernel/plan/settlement.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'

/**
 * 校订后的任务 — the task with the settlements in force put in the place of what is printed; of several about one field the
 * newest. Clauses, figures and everything else stay as printed.
 */
export function settleItem(item: ParsedItem, settlements: readonly Settlement[]): ParsedItem {
  return SETTLED_FIELDS.reduce((settled, field) => {
    const value = settlementOfField(item.id, field, settlements)?.after
    return value == null ? settled : withValue(settled, value)
  }, item)
}

/** 校订后的文件 — every task of the document settled. */
export function settleParsed(parsed: ParsedDocument, settlements: readonly Settlement[]): ParsedDocument {
  const settled = new Map<string | null, Settlement[]>()
  for (const settlement of settlements) {
    const others = settled.get(settlement.taskKey)
    if (others) others.push(settlement)
    else settled.set(settlement.taskKey, [settlement])
  }
  const items = (plan: ParsedPlan): readonly ParsedItem[] =>
    plan.items.map((item) => settleItem(item, settled.get(item.id) ?? []))
  return { ...parsed, plans: parsed.plans.map((plan) => ({ ...plan, items: items(plan) })) }
}

function withValue(item: ParsedItem, settled: SettledValue): ParsedItem {
  if (settled.field === 'deadlines') return { ...item, deadlines: settled.value }
  if (settled.field === 'targets') return { ...item, targets: settled.value }
  const { field, value } = settled
  return {
    ...item,
    roles: { ...item.roles, [field]: value.names, openEnded: openEndedRoles(item, field, value.openEnded) },
  }
}

/** The other roles keep their order, so that settling a role as it was printed changes nothing. */
function openEndedRoles({ roles }: ParsedItem, role: Role, isOpen: boolean): readonly Role[] {
  if (isOpen === roles.openEnded.includes(role)) return roles.openEnded
  return isOpen ? [...roles.openEnded, role] : roles.openEnded.filter((open) => open !== role)
}

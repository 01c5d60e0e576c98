import type { Role } from '#kernel/plan/model.ts'
import type { SettledField, SettledValue } from '#kernel/plan/settlement.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'

function roleValue(item: DocumentItem, role: Role): SettledValue {
  const names = item.assignments.filter((assignment) => assignment.role === role).map(({ name }) => name)
  return { field: role, value: { names, openEnded: item.openEnded.includes(role) } }
}

/** 现值 — what a field of a task holds now, as settled. */
export function valueOfItem(item: DocumentItem, field: SettledField): SettledValue {
  if (field === 'deadlines') return { field, value: item.deadlines }
  if (field === 'targets') return { field, value: item.targets }
  return roleValue(item, field)
}

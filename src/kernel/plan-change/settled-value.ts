import type { Deadline, ParsedItem, ParsedTarget, Role } from '#kernel/plan/model.ts'
import type { RoleValue, SettledField, SettledValue } from '#kernel/plan/settlement.ts'
import { comparable } from './comparable.ts'

/** 印发的值 — what a task says of one field as printed. */
export function printedValue(item: ParsedItem, field: SettledField): SettledValue {
  if (field === 'deadlines') return { field, value: item.deadlines }
  if (field === 'targets') return { field, value: item.targets }
  return { field, value: roleValue(item, field) }
}

function roleValue({ roles }: ParsedItem, role: Role): RoleValue {
  return { names: roles[role], openEnded: roles.openEnded.includes(role) }
}

/**
 * 同义 — whether two values of a field say the same: units in their printed order (the first one leads), deadlines and
 * targets in any. Words, places in the text and keys of clauses do not count: 2024年底前 and 到2024年12月31日 are one day.
 * Values of different fields never say the same.
 */
export function sameValue(a: SettledValue, b: SettledValue): boolean {
  if (a.field === 'deadlines') return b.field === 'deadlines' && sameSet(a.value.map(saysDue), b.value.map(saysDue))
  if (a.field === 'targets') return b.field === 'targets' && sameSet(a.value.map(saysTarget), b.value.map(saysTarget))
  if (b.field === 'deadlines' || b.field === 'targets') return false
  return a.field === b.field && sameUnits(a.value, b.value)
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  const left = [...one].sort()
  const right = [...other].sort()
  return left.every((says, index) => says === right[index])
}

function sameUnits(one: RoleValue, other: RoleValue): boolean {
  if (one.openEnded !== other.openEnded || one.names.length !== other.names.length) return false
  return one.names.every((name, index) => sameName(name, other.names[index] ?? ''))
}

function sameName(one: string, other: string): boolean {
  return one === other || comparable(one) === comparable(other)
}

/** pastAtIssue follows from the day of issue, which another printing has anew. */
function saysDue(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'date':
      return `date ${deadline.date}`
    case 'relative':
      return `relative ${deadline.workingDays} ${comparable(deadline.event)}`
    case 'conditional':
      return `conditional ${comparable(deadline.event)}`
    case 'stated-elsewhere':
      return `elsewhere ${comparable(deadline.text)}`
    case 'year-round':
      return 'year-round'
    default:
      return `${deadline.kind} ${deadline.dueMonth ?? ''} ${deadline.dueDay ?? ''}`
  }
}

function saysTarget(target: ParsedTarget): string {
  const { indicator, comparator, value, unit, firmness, approximate, base, scope, by, external } = target
  const words = [indicator, unit, base ?? '', scope ?? ''].map(comparable)
  return JSON.stringify([...words, comparator, value, firmness, approximate, by ?? '', external])
}

import type { ParsedItem } from '#kernel/plan/model.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'

/**
 * 引用核对 — the first key that stands twice or points at nothing, or null. Rows refer to each other by these keys, so
 * that a slip of the parser must end here and not in the ledger.
 */
export function brokenReference({ plans, annexes, units }: ParsedDocument): string | null {
  const items = plans.flatMap((plan) => plan.items)
  const clauses = items.flatMap((item) => item.clauses)
  const names = new Set(units.map(({ name }) => name))
  return (
    twice(items.map(({ id }) => id)) ??
    twice(clauses.map(({ id }) => id)) ??
    twice(annexes.map(({ id }) => id)) ??
    twice(units.map(({ name }) => name)) ??
    items.map((item) => pointsNowhere(item, names)).find((broken) => broken !== null) ??
    null
  )
}

function twice(keys: readonly string[]): string | undefined {
  const seen = new Set<string>()
  const second = keys.find((key) => seen.size === seen.add(key).size)
  return second === undefined ? undefined : `${second} stands twice`
}

function pointsNowhere(item: ParsedItem, names: ReadonlySet<string>): string | null {
  const clauses = new Set(item.clauses.map(({ id }) => id))
  const clause = [...item.targets, ...item.figures, ...item.parts].find((part) => !clauses.has(part.clause))
  if (clause) return `${item.id} has no clause ${clause.clause}`
  const { lead, supporting, responsible } = item.roles
  const named = [...lead, ...supporting, ...responsible, ...item.parts.flatMap((part) => part.lead)]
  const unknown = named.find((name) => !names.has(name))
  return unknown === undefined ? null : `${item.id} names ${unknown}, which is not among the units`
}

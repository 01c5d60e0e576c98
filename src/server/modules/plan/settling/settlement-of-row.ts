import type { SettledValue, Settlement } from '#kernel/plan/settlement.ts'
import type { SettlementRow } from './settlement-store.ts'

/** 名称对照 — what the lineages that a plan's settlements are kept by are called in one version. */
export interface LineageNames {
  readonly taskKeyOf: (row: SettlementRow) => string | null
  readonly clauseKeyOf: (lineageId: string) => string
}

/** A draft has no lineages yet: its settlements are kept by the keys of its text. */
export const DRAFT_NAMES: LineageNames = { taskKeyOf: ({ task_key }) => task_key, clauseKeyOf: (key) => key }

/** 校订还原 — a settlement as its readers see it; `hasEnded` says whether its end lies before the moment of reading. */
export function settlementOf(row: SettlementRow, names: LineageNames, hasEnded: boolean): Settlement {
  const { ended_kind: kind, ended_by: by, ended_at: at } = row
  const value = (given: SettledValue | null) => given && withClauses(given, names.clauseKeyOf)
  return {
    id: row.settlement_id,
    kind: row.kind,
    taskKey: names.taskKeyOf(row),
    before: value(row.before),
    after: value(row.after),
    mark: row.mark_code === null || row.mark_text === null ? null : { code: row.mark_code, text: row.mark_text },
    reason: row.reason,
    by: row.settled_by,
    knownAt: row.known_at,
    ended: hasEnded && kind !== null && by !== null && at !== null ? { kind, by, at } : null,
  }
}

/** 换条款键 — the value with the clauses of its targets under other names. */
export function withClauses(value: SettledValue, nameOf: (clause: string) => string): SettledValue {
  if (value.field !== 'targets') return value
  return { field: 'targets', value: value.value.map((target) => ({ ...target, clause: nameOf(target.clause) })) }
}

export function clausesIn(value: SettledValue | null): readonly string[] {
  return value?.field === 'targets' ? value.value.map(({ clause }) => clause) : []
}

import type { PartLead } from '#kernel/plan/model.ts'
import type { Row } from './task-parts.ts'

/** 分项牵头还原 — the leads named inside the text, from their rows; `keyOf` gives the key of a clause. */
export function partLeadsOf(rows: readonly Row<'assignment'>[], keyOf: (clauseId: string) => string): PartLead[] {
  const leads = new Map<number, PartLead>()
  for (const { clause_id, part_ordinal, part_text, name } of rows) {
    if (clause_id === null || part_ordinal === null || part_text === null) continue
    const before = leads.get(part_ordinal)?.lead ?? []
    leads.set(part_ordinal, { clause: keyOf(clause_id), text: part_text, lead: [...before, name] })
  }
  return [...leads.entries()].sort(([one], [other]) => one - other).map(([, lead]) => lead)
}

import type { Settlement } from '#kernel/plan/settlement.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { withClauses } from '#server/modules/plan/settling/settlement-of-row.ts'
import {
  deleteDraftSettlements,
  endSettlements,
  insertSettlements,
} from '#server/modules/plan/settling/settlement-store.ts'
import type { TaskRows } from '#server/modules/plan/storing/task-rows.ts'
import type { Owner } from '#server/modules/plan/storing/version-rows.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { SettledDraft } from './settled-draft.ts'

interface Moving {
  readonly owner: Owner
  readonly importId: string
  readonly planId: string
  readonly by: string
  /** When the plan knows of them. */
  readonly knownAt: Instant
  /** When the version takes the place of the one before. */
  readonly since: Instant
  readonly tasks: TaskRows
}

/**
 * 校订转入计划 — what was settled about a draft becomes its plan's, by lineage instead of by the keys of its text and known
 * from the moment of confirmation; what had ended before stays in the chain only. What the amendment ended, ends.
 */
export async function moveSettlements(tx: Executor, settled: SettledDraft, to: Moving): Promise<void> {
  const { owner, importId, by, knownAt, since } = to
  const countyId = owner.county_id
  await deleteDraftSettlements(tx, countyId, importId)
  await insertSettlements(tx, settled.own.map(rowFor(to)))
  await endSettlements(tx, { countyId, ids: settled.amended }, { kind: 'amended', by, at: since })
  await endSettlements(tx, { countyId, ids: settled.replaced }, { kind: 'replaced', by, at: knownAt })
}

function rowFor({ owner, planId, knownAt, tasks }: Moving) {
  const taskLineages = new Map(tasks.tasks.map(({ key, lineage_id }) => [key, lineage_id]))
  const clauseLineages = new Map(tasks.clauses.map(({ key, lineage_id }) => [key, lineage_id]))
  const byLineage = (key: string): string => clauseLineages.get(key) ?? key
  return ({ id, kind, taskKey, before, after, mark, reason, by }: Settlement) => ({
    ...owner,
    settlement_id: id,
    import_id: null,
    plan_id: planId,
    lineage_id: taskKey === null ? null : (taskLineages.get(taskKey) ?? null),
    task_key: taskKey,
    kind,
    field: after?.field ?? null,
    before: before && JSON.stringify(withClauses(before, byLineage)),
    after: after && JSON.stringify(withClauses(after, byLineage)),
    mark_code: mark?.code ?? null,
    mark_text: mark?.text ?? null,
    reason,
    settled_by: by,
    known_at: knownAt,
    ended_kind: null,
    ended_by: null,
    ended_at: null,
  })
}

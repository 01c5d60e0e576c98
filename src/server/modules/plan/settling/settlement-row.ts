import type { Instant } from '#kernel/time/calendar.ts'
import type { Acting } from '#server/modules/plan/importing/import-deps.ts'
import type { Asked, Prepared } from './prepare-settlement.ts'

interface NewRow {
  readonly acting: Acting
  readonly settlementId: string
  readonly knownAt: Instant
  readonly asked: Pick<Asked, 'kind' | 'taskKey' | 'reason'> | RolledOver
  readonly prepared: Omit<Prepared, 'replaced'>
}

/** What the system settles when a plan is rolled over, in the name of whoever rolled it over. */
interface RolledOver {
  readonly kind: 'rolledOver'
  readonly taskKey: string
  readonly reason: string
}

/** 校订行 — a settlement in columns; of which plan or draft, and of which lineage, the caller says. */
export function newSettlementRow({ acting, settlementId, knownAt, asked, prepared }: NewRow) {
  const { before, after, mark } = prepared
  return {
    county_id: acting.county.id,
    settlement_id: settlementId,
    task_key: asked.taskKey,
    kind: asked.kind,
    field: after?.field ?? null,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    mark_code: mark?.code ?? null,
    mark_text: mark?.text ?? null,
    reason: asked.reason,
    settled_by: acting.by,
    known_at: knownAt,
    ended_kind: null,
    ended_by: null,
    ended_at: null,
    is_demo: acting.county.isDemo,
  }
}

import { sql } from 'kysely'
import type { PlanIssueCode } from '#kernel/plan/lint.ts'
import type { Settlement, SettlementKind } from '#kernel/plan/settlement.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { TaskScope } from './plan-state.ts'

/** A settlement as far as lists ask: which mark it answers, and whether it replaces a value. */
export interface HeldSettlement extends Settlement {
  readonly lineageId: string | null
  readonly replaces: boolean
}

interface SettlementRow {
  readonly id: string
  readonly kind: SettlementKind
  readonly lineageId: string | null
  readonly taskKey: string | null
  readonly replaces: boolean
  readonly markCode: PlanIssueCode | null
  readonly markText: string | null
  readonly reason: string
  readonly by: string
  readonly knownAt: Instant
}

/** 持有的校订 — what held about a plan at a moment, newest first; what it replaces stands in the rows and is not read. */
export async function readHeldSettlements(
  db: Executor,
  { countyId, asOf }: TaskScope,
  planId: string,
): Promise<readonly HeldSettlement[]> {
  const { rows } = await sql<SettlementRow>`
    select settlement_id as id, kind, lineage_id as "lineageId", task_key as "taskKey", after is not null as replaces,
      mark_code as "markCode", mark_text as "markText", reason, settled_by as by, known_at as "knownAt"
    from plan_settlement
    where county_id = ${countyId} and plan_id = ${planId} and known_at <= ${asOf}
      and (ended_at is null or ended_at > ${asOf})
    order by known_at desc, settlement_id desc`.execute(db)
  return rows.map(({ markCode, markText, ...row }) => ({
    ...row,
    before: null,
    after: null,
    mark: markCode === null || markText === null ? null : { code: markCode, text: markText },
    ended: null,
  }))
}

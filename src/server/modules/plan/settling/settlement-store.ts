import type { Insertable, Selectable } from 'kysely'
import type { SettlementEnd } from '#kernel/plan/settlement.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export type SettlementRow = Selectable<PlanTables['plan_settlement']>

/** Whose settlements: a plan's or a draft's. */
export type SettledThing = { readonly planId: string } | { readonly importId: string }

/** 校订行 — of a plan or of a draft, ended ones included, newest first; several of one moment by their ids. */
export function listSettlementRows(
  db: Executor,
  countyId: string,
  of: SettledThing,
): Promise<readonly SettlementRow[]> {
  const rows = db.withTables<PlanTables>().selectFrom('plan_settlement').selectAll().where('county_id', '=', countyId)
  return ('planId' in of ? rows.where('plan_id', '=', of.planId) : rows.where('import_id', '=', of.importId))
    .orderBy('known_at', 'desc')
    .orderBy('settlement_id', 'desc')
    .execute()
}

export async function insertSettlements(
  tx: Executor,
  rows: readonly Insertable<PlanTables['plan_settlement']>[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.withTables<PlanTables>().insertInto('plan_settlement').values(rows).execute()
}

export async function endSettlements(
  tx: Executor,
  { countyId, ids }: { readonly countyId: string; readonly ids: readonly string[] },
  { kind, by, at }: SettlementEnd,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .withTables<PlanTables>()
    .updateTable('plan_settlement')
    .set({ ended_kind: kind, ended_by: by, ended_at: at })
    .where('county_id', '=', countyId)
    .where('settlement_id', 'in', ids)
    .execute()
}

/** With a draft goes what was settled about it, except what has become its plan's. */
export async function deleteDraftSettlements(tx: Executor, countyId: string, importId: string): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .deleteFrom('plan_settlement')
    .where('county_id', '=', countyId)
    .where('import_id', '=', importId)
    .execute()
}

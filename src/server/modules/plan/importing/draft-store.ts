import { type Insertable, type Selectable, sql } from 'kysely'
import { planProblem } from '#server/modules/plan/errors.ts'
import { deleteDraftSettlements } from '#server/modules/plan/settling/settlement-store.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export type DraftRow = Selectable<PlanTables['plan_import']> & {
  readonly file_name: string
  readonly file_hash: string
  readonly size: number
}

export async function insertDraft(tx: Executor, draft: Insertable<PlanTables['plan_import']>): Promise<void> {
  await tx.withTables<PlanTables>().insertInto('plan_import').values(draft).execute()
}

export async function setStages(tx: Executor, countyId: string, importId: string, stages: string): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .updateTable('plan_import')
    .set({ stages })
    .where('county_id', '=', countyId)
    .where('import_id', '=', importId)
    .execute()
}

function drafts(db: Executor, countyId: string) {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan_import')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.county_id', '=', 'plan_import.county_id')
        .onRef('stored_file.file_id', '=', 'plan_import.file_id'),
    )
    .where('plan_import.county_id', '=', countyId)
}

export function findDraft(db: Executor, countyId: string, importId: string): Promise<DraftRow | undefined> {
  return drafts(db, countyId)
    .selectAll('plan_import')
    .select(['stored_file.name as file_name', 'stored_file.sm3 as file_hash', 'stored_file.size as size'])
    .where('import_id', '=', importId)
    .executeTakeFirst()
}

export async function draftOrThrow(db: Executor, countyId: string, importId: string): Promise<DraftRow> {
  const row = await findDraft(db, countyId, importId)
  if (!row) throw planProblem('IMPORT_NOT_FOUND')
  return row
}

export async function setAmended(
  tx: Executor,
  { county_id, import_id }: Pick<DraftRow, 'county_id' | 'import_id'>,
  planId: string | null,
): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .updateTable('plan_import')
    .set({ amends_plan_id: planId })
    .where('county_id', '=', county_id)
    .where('import_id', '=', import_id)
    .execute()
}

/** Newest first; counted in the database, because a draft as parsed is large. */
export function listDrafts(db: Executor, countyId: string) {
  return drafts(db, countyId)
    .select([
      'import_id as id',
      'stored_file.name as fileName',
      'plan_import.received_at as receivedAt',
      'received_by as receivedBy',
      sql<number>`(select coalesce(sum(jsonb_array_length(p -> 'items')), 0)
        from jsonb_array_elements(parsed -> 'plans') p)`.as('taskCount'),
      sql<number>`jsonb_array_length(parsed -> 'issues')`.as('issueCount'),
    ])
    .orderBy('import_id', 'desc')
    .execute()
}

export async function countDrafts(db: Executor, countyId: string): Promise<number> {
  const { count } = await db
    .withTables<PlanTables>()
    .selectFrom('plan_import')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('county_id', '=', countyId)
    .executeTakeFirstOrThrow()
  return count
}

/** With what was settled about it. */
export async function deleteDraft(tx: Executor, countyId: string, importId: string): Promise<void> {
  await deleteDraftSettlements(tx, countyId, importId)
  await tx
    .withTables<PlanTables>()
    .deleteFrom('plan_import')
    .where('county_id', '=', countyId)
    .where('import_id', '=', importId)
    .execute()
}

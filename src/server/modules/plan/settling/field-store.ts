import type { SettledField } from '#kernel/plan/settlement.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export interface FieldOfTask {
  readonly countyId: string
  readonly taskId: string
  readonly field: SettledField
}

/** 停用字段行 — the rows in force of one field of one task are so no longer; rows of parts of the task stay. */
export async function closeField(tx: Executor, { countyId, taskId, field }: FieldOfTask, at: Instant): Promise<void> {
  const db = tx.withTables<PlanTables>()
  if (field === 'deadlines' || field === 'targets') {
    await db
      .updateTable(field === 'deadlines' ? 'deadline' : 'target')
      .set({ known_until: at })
      .where('county_id', '=', countyId)
      .where('task_id', '=', taskId)
      .where('known_until', 'is', null)
      .execute()
    return
  }
  await db
    .updateTable('assignment')
    .set({ known_until: at })
    .where('county_id', '=', countyId)
    .where('task_id', '=', taskId)
    .where('role', '=', field)
    .where('clause_id', 'is', null)
    .where('known_until', 'is', null)
    .execute()
}

/** A task of one version, by its lineage. */
export interface TaskOfVersion {
  readonly taskId: string
  readonly versionId: string
}

export async function findTasks(
  db: Executor,
  countyId: string,
  where: { readonly lineageId: string; readonly versionIds: readonly string[] },
): Promise<readonly TaskOfVersion[]> {
  return db
    .withTables<PlanTables>()
    .selectFrom('task')
    .select(['task_id as taskId', 'plan_version_id as versionId'])
    .where('county_id', '=', countyId)
    .where('lineage_id', '=', where.lineageId)
    .where('plan_version_id', 'in', where.versionIds)
    .execute()
}

export async function findTaskByKey(
  db: Executor,
  countyId: string,
  { versionId, key }: { readonly versionId: string; readonly key: string },
): Promise<string | null> {
  const row = await db
    .withTables<PlanTables>()
    .selectFrom('task')
    .select('task_id')
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.task_id ?? null
}

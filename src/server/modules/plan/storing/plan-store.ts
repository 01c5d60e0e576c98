import type { Insertable } from 'kysely'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { TaskRows } from './task-rows.ts'
import type { VersionRows } from './version-rows.ts'

/** Keeps a statement below the 65,535 parameters that PostgreSQL takes. */
const ROWS_A_STATEMENT = 1_000

export interface HeadRows {
  readonly document: Insertable<PlanTables['document']>
  readonly plan: Insertable<PlanTables['plan']>
  readonly version: Insertable<PlanTables['plan_version']>
}

/** 存入计划 — a whole plan in the caller's transaction, in the order in which rows refer to each other. */
export async function insertPlan(tx: Executor, head: HeadRows, version: VersionRows, tasks: TaskRows): Promise<void> {
  const db = tx.withTables<PlanTables>()
  await db.insertInto('document').values(head.document).execute()
  await db.insertInto('plan').values(head.plan).execute()
  await db.insertInto('plan_version').values(head.version).execute()
  await inBatches(version.parts, (rows) => db.insertInto('plan_part').values(rows).execute())
  await inBatches(version.annexes, (rows) => db.insertInto('annexed_object').values(rows).execute())
  await inBatches(version.issues, (rows) => db.insertInto('plan_issue').values(rows).execute())
  await inBatches(tasks.tasks, (rows) => db.insertInto('task').values(rows).execute())
  await inBatches(tasks.clauses, (rows) => db.insertInto('clause').values(rows).execute())
  await inBatches(tasks.assignments, (rows) => db.insertInto('assignment').values(rows).execute())
  await inBatches(tasks.deadlines, (rows) => db.insertInto('deadline').values(rows).execute())
  await inBatches(tasks.targets, (rows) => db.insertInto('target').values(rows).execute())
  await inBatches(tasks.figures, (rows) => db.insertInto('figure').values(rows).execute())
  await inBatches(tasks.cited, (rows) => db.insertInto('cited_document').values(rows).execute())
}

async function inBatches<Row>(rows: readonly Row[], insert: (some: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) await insert(rows.slice(at, at + ROWS_A_STATEMENT))
}

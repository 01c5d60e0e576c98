import type { Insertable } from 'kysely'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { bulkLoad } from '#server/platform/db/bulk-load.ts'
import type { CopyValue } from '#server/platform/db/copy-text.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { FieldRows } from './field-rows.ts'
import type { TaskRows } from './task-rows.ts'
import type { VersionRows } from './version-rows.ts'

export interface HeadRows {
  readonly document: Insertable<PlanTables['document']>
  /** Null when the version is one more of a plan that is there. */
  readonly plan: Insertable<PlanTables['plan']> | null
  readonly version: Insertable<PlanTables['plan_version']>
}

/** 存入版本 — a version with its tasks in the caller's transaction, in the order in which rows refer to each other. */
export async function insertVersion(
  tx: Executor,
  head: HeadRows,
  version: VersionRows,
  tasks: TaskRows,
): Promise<void> {
  const db = tx.withTables<PlanTables>()
  await db.insertInto('document').values(head.document).execute()
  if (head.plan) await db.insertInto('plan').values(head.plan).execute()
  await db.insertInto('plan_version').values(head.version).execute()
  await load(tx, 'plan_part', version.parts)
  await load(tx, 'annexed_object', version.annexes)
  await load(tx, 'plan_issue', version.issues)
  await load(tx, 'task', tasks.tasks)
  await load(tx, 'clause', tasks.clauses)
  await insertFieldRows(tx, tasks)
  await load(tx, 'figure', tasks.figures)
  await load(tx, 'cited_document', tasks.cited)
}

export async function insertFieldRows(tx: Executor, rows: FieldRows): Promise<void> {
  await load(tx, 'assignment', rows.assignments)
  await load(tx, 'deadline', rows.deadlines)
  await load(tx, 'target', rows.targets)
}

type LoadedRow = Readonly<Record<string, CopyValue>>

/** Rows of one table have the same columns, though not always in the same order. */
async function load(tx: Executor, table: keyof PlanTables, rows: readonly LoadedRow[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  await bulkLoad(tx, { table, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) })
}

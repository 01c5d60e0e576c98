import { type Expression, type SqlBool, sql } from 'kysely'
import type { Instant } from '#kernel/time/calendar.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** Which version of which county is read. */
export interface VersionScope {
  readonly countyId: string
  readonly versionId: string
}

/** 取行 — of what persons may settle, the rows in force at a moment, or those of the printed words. */
export type RowState = { readonly inForceAt: Instant } | 'printed'

export interface TaskScope extends VersionScope {
  readonly state: RowState
  /** One task of the version; all of them when left out. */
  readonly taskId?: string
}

export function readParts(db: Executor, { countyId, versionId }: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan_part')
    .select(['title', 'domain', 'year'])
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
    .orderBy('ordinal')
    .execute()
}

export function readTasks(db: Executor, scope: TaskScope) {
  return tasksOf(db, scope).selectAll().orderBy('ordinal').execute()
}

function tasksOf(db: Executor, { countyId, versionId, taskId }: Omit<TaskScope, 'state'>) {
  const tasks = db
    .withTables<PlanTables>()
    .selectFrom('task')
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
  return taskId === undefined ? tasks : tasks.where('task_id', '=', taskId)
}

export function readClauses(db: Executor, scope: TaskScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('clause')
    .select(['clause_id', 'lineage_id', 'task_id', 'key', 'kind', 'text', 'start_at', 'end_at'])
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .orderBy('task_id')
    .orderBy('ordinal')
    .execute()
}

/** The rows of a table that belong to the tasks of a version, in the order of the document. */
function taskIds(db: Executor, scope: TaskScope) {
  return tasksOf(db, scope).select('task_id')
}

/** Printed rows may stand more than once, because withdrawing brings them back: readers keep the first of each place. */
function ofState(state: RowState): Expression<SqlBool> {
  if (state === 'printed') return sql<boolean>`settlement_id is null`
  const { inForceAt } = state
  return sql<boolean>`known_at <= ${inForceAt} and (known_until is null or known_until > ${inForceAt})`
}

export function readAssignments(db: Executor, scope: TaskScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('assignment')
    .selectAll()
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .where(ofState(scope.state))
    .orderBy('part_ordinal')
    .orderBy('ordinal')
    .orderBy('assignment_id')
    .execute()
}

export function readDeadlines(db: Executor, scope: TaskScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('deadline')
    .selectAll()
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .where(ofState(scope.state))
    .orderBy('ordinal')
    .orderBy('deadline_id')
    .execute()
}

export function readTargets(db: Executor, scope: TaskScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('target')
    .selectAll()
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .where(ofState(scope.state))
    .orderBy('ordinal')
    .orderBy('target_id')
    .execute()
}

export function readFigures(db: Executor, scope: TaskScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('figure')
    .selectAll()
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .orderBy('ordinal')
    .execute()
}

export function readCitedDocuments(db: Executor, scope: TaskScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('cited_document')
    .select(['task_id', 'text'])
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .orderBy('ordinal')
    .execute()
}

export function readAnnexedObjects(db: Executor, { countyId, versionId }: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('annexed_object')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
    .orderBy('ordinal')
    .execute()
}

export function readIssues(db: Executor, { countyId, versionId }: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan_issue')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
    .orderBy('ordinal')
    .execute()
}

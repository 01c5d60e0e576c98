import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** Which version of which county is read. */
export interface VersionScope {
  readonly countyId: string
  readonly versionId: string
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

export function readTasks(db: Executor, { countyId, versionId }: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('task')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
    .orderBy('ordinal')
    .execute()
}

export function readClauses(db: Executor, { countyId, versionId }: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('clause')
    .select(['clause_id', 'lineage_id', 'task_id', 'key', 'kind', 'start_at', 'end_at'])
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
    .orderBy('task_id')
    .orderBy('ordinal')
    .execute()
}

/** The rows of a table that belong to the tasks of a version, in the order of the document. */
function taskIds(db: Executor, { countyId, versionId }: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('task')
    .select('task_id')
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
}

export function readAssignments(db: Executor, scope: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('assignment')
    .selectAll()
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .orderBy('part_ordinal')
    .orderBy('ordinal')
    .execute()
}

export function readDeadlines(db: Executor, scope: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('deadline')
    .selectAll()
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .orderBy('ordinal')
    .execute()
}

export function readTargets(db: Executor, scope: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('target')
    .selectAll()
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .orderBy('ordinal')
    .execute()
}

export function readFigures(db: Executor, scope: VersionScope) {
  return db
    .withTables<PlanTables>()
    .selectFrom('figure')
    .selectAll()
    .where('county_id', '=', scope.countyId)
    .where('task_id', 'in', taskIds(db, scope))
    .orderBy('ordinal')
    .execute()
}

export function readCitedDocuments(db: Executor, scope: VersionScope) {
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

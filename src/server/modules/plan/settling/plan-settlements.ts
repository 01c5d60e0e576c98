import type { Settlement } from '#kernel/plan/settlement.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Reading } from '#server/modules/plan/versions/version-in-force.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { clausesIn, type LineageNames, settlementOf } from './settlement-of-row.ts'
import { listSettlementRows, type SettlementRow } from './settlement-store.ts'
import { isKnownIn, standsIn } from './standing.ts'

interface PlanScope {
  readonly countyId: string
  readonly planId: string
}

/** 计划校订 — everything settled about a plan by the moment of a reading, newest first; what ended later still holds. */
export async function readPlanSettlements(
  db: Executor,
  { countyId, planId }: PlanScope,
  reading: Reading,
): Promise<readonly Settlement[]> {
  const rows = await listSettlementRows(db, countyId, { planId })
  const known = rows.filter((row) => isKnownIn(reading, row.known_at, row.settlement_id))
  const names = await readLineageNames(db, { countyId, versionId: reading.version.id }, known)
  return known.map((row) => settlementOf(row, names, !standsIn(reading, row)))
}

interface VersionScope {
  readonly countyId: string
  readonly versionId: string
}

/** Tasks and clauses that the version does not have keep the name they were settled under or had last. */
export async function readLineageNames(
  db: Executor,
  scope: VersionScope,
  rows: readonly SettlementRow[],
): Promise<LineageNames> {
  const tasks = rows.length === 0 ? new Map<string, string>() : await readTaskKeys(db, scope)
  const clauses = await readClauseKeys(db, scope, [
    ...new Set(rows.flatMap(({ before, after }) => [...clausesIn(before), ...clausesIn(after)])),
  ])
  return {
    // What is about no task, such as an annexed object, has no lineage and keeps its key.
    taskKeyOf: ({ lineage_id, task_key }) => (lineage_id === null ? task_key : (tasks.get(lineage_id) ?? task_key)),
    clauseKeyOf: (lineageId) => clauses.get(lineageId) ?? lineageId,
  }
}

/** 任务键 — the keys of a version's tasks by lineage. */
export async function readTaskKeys(db: Executor, { countyId, versionId }: VersionScope): Promise<Map<string, string>> {
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('task')
    .select(['lineage_id', 'key'])
    .where('county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
    .execute()
  return new Map(rows.map(({ lineage_id, key }) => [lineage_id, key]))
}

async function readClauseKeys(
  db: Executor,
  { countyId, versionId }: VersionScope,
  lineageIds: readonly string[],
): Promise<Map<string, string>> {
  if (lineageIds.length === 0) return new Map()
  const rows = await db
    .withTables<PlanTables>()
    .selectFrom('clause')
    .select(['lineage_id', 'key', 'plan_version_id'])
    .where('county_id', '=', countyId)
    .where('lineage_id', 'in', lineageIds)
    .orderBy('clause_id')
    .execute()
  const ofVersion = rows.filter(({ plan_version_id }) => plan_version_id === versionId)
  return new Map([...rows, ...ofVersion].map(({ lineage_id, key }) => [lineage_id, key]))
}

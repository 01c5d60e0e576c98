import { sql } from 'kysely'
import { IS_PRINTED } from '#server/modules/org/index.ts'
import { readEventDates } from '#server/modules/plan/load/event-dates.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import { deadlineOf, issueOf } from '#server/modules/plan/versions/measures.ts'
import { readAssignments, readDeadlines, readIssues, readTasks } from '#server/modules/plan/versions/row-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { groupBy } from './group-by.ts'
import { openMarksOf } from './open-marks.ts'
import type { PlanInForce, TaskScope } from './plan-state.ts'
import { readHeldSettlements } from './settlement-rows.ts'
import { readTargetCounts, type TargetCounts } from './target-counts.ts'
import { SECTION_SEPARATOR, type TaskParty, type TaskRecord } from './task-record.ts'

/** 读取版本任务 — the tasks of a plan's version as settled at a moment, in printed order: a task's place is its ordinal. */
export async function readVersionTasks(
  db: Executor,
  scope: TaskScope,
  { planId, versionId, documentId, year }: PlanInForce,
): Promise<readonly TaskRecord[]> {
  const { countyId, asOf } = scope
  const rowsInForce = { countyId, versionId, state: { inForceAt: asOf } }
  const tasks = await readTasks(db, rowsInForce)
  if (tasks.some(({ ordinal }, at) => ordinal !== at))
    throw new TypeError(`the tasks of ${versionId} are not counted from 0`)
  const assignments = groupBy(await readAssignments(db, rowsInForce), (row) => row.task_id)
  const deadlines = groupBy(await readDeadlines(db, rowsInForce), (row) => row.task_id)
  const printed = await readPrinted(db, countyId, versionId)
  const targets = await readTargetCounts(db, scope, versionId)
  const issues = groupBy((await readIssues(db, { countyId, versionId })).map(issueOf), ({ item }) => item ?? '')
  const held = await readHeldSettlements(db, scope, planId)
  const byLineage = groupBy(held, ({ lineageId }) => lineageId ?? '')
  const events = await readEventDates(db, scope)
  const text = await readText(db, countyId, documentId)
  const pathOf = sharedPaths()
  return tasks.map((task): TaskRecord => {
    const { task_id: id, lineage_id: lineageId, key, title, domain, part } = task
    const settlements = byLineage(lineageId)
    const placed = pathOf(task.path)
    return {
      ...{ id, lineageId, versionId, key, title, domain, part, year },
      ...placed,
      listedSections: listedSections(placed, title),
      parties: assignments(id).map(partyOf),
      isPrinted: printed.has(id),
      deadlines: deadlines(id).map(deadlineOf),
      events: events(planId, lineageId),
      ...targetsOf(targets.get(id)),
      openMarks: openMarksOf({ key, issues: issues(key), settlements, text }),
      isQuestioned: settlements.some(({ kind }) => kind === 'question'),
      isCorrected: settlements.some(({ replaces }) => replaces),
    }
  })
}

async function readPrinted(db: Executor, countyId: string, versionId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select t.task_id as id from task t
    where t.county_id = ${countyId} and t.plan_version_id = ${versionId} and ${IS_PRINTED}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

async function readText(db: Executor, countyId: string, documentId: string): Promise<string> {
  const { text } = await db
    .withTables<Pick<PlanTables, 'document'>>()
    .selectFrom('document')
    .select('text')
    .where('county_id', '=', countyId)
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow()
  return text
}

type AssignmentRow = Awaited<ReturnType<typeof readAssignments>>[number]

function partyOf({ role, name, unit_id, set_id, clause_id, is_open_ended }: AssignmentRow): TaskParty {
  return { role, name, unitId: unit_id, setId: set_id, isPart: clause_id !== null, isOpenEnded: is_open_ended }
}

function targetsOf(counts: TargetCounts | undefined): Pick<TaskRecord, 'firmness' | 'targetCount' | 'awaitingCount'> {
  if (counts === undefined) return { firmness: 'none', targetCount: 0, awaitingCount: 0 }
  const { targets, awaiting, musts } = counts
  return { firmness: musts > 0 ? 'must' : 'strive', targetCount: targets, awaitingCount: awaiting }
}

type Sections = Pick<TaskRecord, 'path' | 'sections'>

/** Tasks below the same heading share one list of headings. */
function sharedPaths(): (path: readonly string[]) => Sections {
  const known = new Map<string, Sections>()
  return (path) => {
    const sections = path.map((_, at) => path.slice(0, at + 1).join(SECTION_SEPARATOR))
    const key = sections.at(-1) ?? ''
    const shared = known.get(key) ?? { path, sections }
    known.set(key, shared)
    return shared
  }
}

function listedSections({ path, sections }: Sections, title: string): readonly string[] {
  const isOwn = path.length > 1 && path.at(-1)?.includes(title)
  return isOwn ? sections.slice(0, -1) : sections
}

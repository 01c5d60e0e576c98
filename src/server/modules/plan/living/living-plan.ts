import type { Instant } from '#kernel/time/calendar.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { livingTask } from './living-task.ts'
import { annexedObjectOf, issueOf } from './measures.ts'
import {
  readAnnexedObjects,
  readAssignments,
  readCitedDocuments,
  readClauses,
  readDeadlines,
  readFigures,
  readIssues,
  readParts,
  readTargets,
  readTasks,
  type VersionScope,
} from './task-store.ts'
import { findPlan, findVersionKnownAt, listVersions, readDocumentHead } from './version-store.ts'

export interface LivingPlanQuery {
  readonly countyId: string
  readonly planKey: string
  readonly asOf: Instant
}

/** 活计划 — a plan as the county knew it at a moment: its document, and what each sentence of it has become. */
export async function readLivingPlan(db: Executor, { countyId, planKey, asOf }: LivingPlanQuery) {
  const plan = await findPlan(db, countyId, planKey)
  if (!plan) throw planProblem('PLAN_NOT_FOUND', { plan: planKey })
  const known = await findVersionKnownAt(db, { countyId, planId: plan.id }, asOf)
  if (!known) throw await notKnownYet(db, { countyId, planKey, asOf }, plan.id)
  const { documentId, ...version } = known
  const scope = { countyId, versionId: version.id }
  const annexes = await readAnnexedObjects(db, scope)
  const issues = await readIssues(db, scope)
  return {
    plan,
    version,
    document: await readDocumentHead(db, countyId, documentId),
    parts: await readParts(db, scope),
    tasks: await readLivingTasks(db, scope),
    annexes: annexes.map(annexedObjectOf),
    issues: issues.map(issueOf),
  }
}

async function notKnownYet(db: Executor, { countyId, asOf }: LivingPlanQuery, planId: string): Promise<Error> {
  const [first] = await listVersions(db, countyId, planId)
  return planProblem('PLAN_NOT_KNOWN_YET', { asOf, knownAt: first?.knownAt ?? asOf })
}

async function readLivingTasks(db: Executor, scope: VersionScope) {
  const tasks = await readTasks(db, scope)
  const clauses = byTask(await readClauses(db, scope))
  const assignments = byTask(await readAssignments(db, scope))
  const deadlines = byTask(await readDeadlines(db, scope))
  const targets = byTask(await readTargets(db, scope))
  const figures = byTask(await readFigures(db, scope))
  const cited = byTask(await readCitedDocuments(db, scope))
  return tasks.map((task) => {
    const { task_id } = task
    return livingTask(task, {
      clauses: clauses(task_id),
      assignments: assignments(task_id),
      deadlines: deadlines(task_id),
      targets: targets(task_id),
      figures: figures(task_id),
      cited: cited(task_id),
    })
  })
}

function byTask<Row extends { readonly task_id: string }>(rows: readonly Row[]): (taskId: string) => readonly Row[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.task_id)
    if (group) group.push(row)
    else groups.set(row.task_id, [row])
  }
  return (taskId) => groups.get(taskId) ?? []
}

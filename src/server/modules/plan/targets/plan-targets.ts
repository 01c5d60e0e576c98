import type { AnnexedObject, ParsedTarget } from '#kernel/plan/model.ts'
import { type Instant, localDateOf } from '#kernel/time/calendar.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { annexedObjectOf, targetOf } from '#server/modules/plan/versions/measures.ts'
import {
  readAnnexedObjects,
  readClauses,
  readParts,
  readTargets,
  readTasks,
} from '#server/modules/plan/versions/row-store.ts'
import { chooseReading } from '#server/modules/plan/versions/version-in-force.ts'
import { findPlan, listVersions } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 计划目标 — a target as settled, with the task it belongs to and the year of the part of the plan it stands in. */
export interface PlanTarget {
  readonly id: string
  readonly taskKey: string
  readonly year: number
  readonly target: ParsedTarget
}

/** 附件对象 — of a plan's version, with its row's id; `object.id` is its key in the document. */
export interface PlanAnnex {
  readonly id: string
  readonly object: AnnexedObject
}

/** 计划条款 — the text of a clause of a task. */
export interface PlanClause {
  readonly id: string
  readonly key: string
  readonly taskKey: string
  readonly text: string
}

export interface PlanTargets {
  /** The plan's year; of a plan that states none, the year it came into force. */
  readonly year: number
  readonly targets: readonly PlanTarget[]
  readonly clauses: readonly PlanClause[]
  readonly annexes: readonly PlanAnnex[]
}

interface Asked {
  readonly countyId: string
  readonly planKey: string
  readonly asOf: Instant
}

/**
 * 计划目标 — of the version in force at a moment, as settled then, in the order of the document. Throws PLAN_NOT_FOUND and
 * PLAN_NOT_KNOWN_YET.
 */
export async function readPlanTargets(db: Executor, { countyId, planKey, asOf }: Asked): Promise<PlanTargets> {
  const plan = await findPlan(db, countyId, planKey)
  if (!plan) throw planProblem('PLAN_NOT_FOUND', { plan: planKey })
  const { version } = chooseReading(await listVersions(db, countyId, plan.id), { asOf, now: asOf, no: undefined })
  const scope = { countyId, versionId: version.id }
  const inForce = { ...scope, state: { inForceAt: asOf } }
  const parts = await readParts(db, scope)
  const year = plan.year ?? Number(localDateOf(version.effectiveAt).slice(0, 4))
  const clauses = await readClauses(db, inForce)
  const clauseKeys = new Map(clauses.map(({ clause_id, key }) => [clause_id, key]))
  const rows = await readTargets(db, inForce)
  const tasks = await readTasks(db, inForce)
  return {
    year,
    targets: tasks.flatMap((task) =>
      rows
        .filter(({ task_id }) => task_id === task.task_id)
        .map((row) => ({
          id: row.target_id,
          taskKey: task.key,
          year: parts[task.part]?.year ?? year,
          target: targetOf(row, clauseKeys.get(row.clause_id) ?? ''),
        })),
    ),
    clauses: clausesOf(clauses, tasks),
    annexes: (await readAnnexedObjects(db, scope)).map((row) => ({
      id: row.annexed_object_id,
      object: annexedObjectOf(row),
    })),
  }
}

type Rows<Read extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Read>>

function clausesOf(clauses: Rows<typeof readClauses>, tasks: Rows<typeof readTasks>): readonly PlanClause[] {
  const taskKeys = new Map(tasks.map(({ task_id, key }) => [task_id, key]))
  return clauses.map(({ clause_id, key, task_id, text }) => {
    return { id: clause_id, key, taskKey: taskKeys.get(task_id) ?? '', text }
  })
}

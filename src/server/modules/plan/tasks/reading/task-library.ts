import { sql } from 'kysely'
import type { Database } from '#server/platform/db/database.ts'
import { type PlanInForce, plansInForce, type TaskScope } from './plan-state.ts'
import { readVersionTasks } from './read-version.ts'
import type { TaskRecord } from './task-record.ts'

/** 计划任务 — a plan in force with its tasks in printed order; the same object as long as the state is the same. */
export interface PlanTasks {
  readonly plan: PlanInForce
  readonly tasks: readonly TaskRecord[]
}

/** 任务库 — the tasks of a county's plans in force at a moment. */
export interface TaskLibrary {
  read(scope: TaskScope): Promise<readonly PlanTasks[]>
}

/** Some 3 KB each: a hundred counties of five hundred tasks. */
const TASKS_KEPT = 50_000

/**
 * 任务库 — keeps the tasks of a version in memory, since reading ten thousand takes the embedded engine half a second. It is
 * never stale: what a version's tasks say at a moment is decided by rows that are never changed and by settlements and
 * events, which are only added, and ended once. Every request asks the database for their numbers (`PlanInForce.state`)
 * and takes what was read in just that state; reading and asking see one snapshot of the database. The least recently
 * used versions go first.
 */
export function createTaskLibrary(db: Database, tasksKept = TASKS_KEPT): TaskLibrary {
  const kept = new Map<string, PlanTasks>()
  const keep = (entry: PlanTasks): void => {
    const key = keyOf(entry.plan)
    kept.delete(key)
    kept.set(key, entry)
    let count = [...kept.values()].reduce((sum, { tasks }) => sum + tasks.length, 0)
    for (const [oldest, { tasks }] of kept) {
      if (count <= tasksKept || oldest === key) return
      kept.delete(oldest)
      count -= tasks.length
    }
  }
  return {
    read: async (scope) => {
      const plans = await plansInForce(db.kysely, scope)
      const known = plans.flatMap((plan) => kept.get(keyOf(plan)) ?? [])
      const found = known.length === plans.length ? known : await readAll(db, scope, kept)
      for (const entry of found) keep(entry)
      return found
    },
  }
}

const keyOf = ({ versionId, state }: PlanInForce): string => `${versionId} ${state}`

/** Asks again within the snapshot that is read, so that a state and its tasks belong together. */
function readAll(db: Database, scope: TaskScope, kept: ReadonlyMap<string, PlanTasks>): Promise<readonly PlanTasks[]> {
  return db.tx(async (tx) => {
    await sql`set transaction isolation level repeatable read, read only`.execute(tx)
    const found: PlanTasks[] = []
    for (const plan of await plansInForce(tx, scope)) {
      found.push(kept.get(keyOf(plan)) ?? { plan, tasks: await readVersionTasks(tx, scope, plan) })
    }
    return found
  })
}

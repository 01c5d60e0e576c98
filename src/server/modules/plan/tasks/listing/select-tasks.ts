import type { TaskPage } from '#contract/schemas/task.ts'
import { listUnits, readBearing, type UnitRecord } from '#server/modules/org/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { datedTasks } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import { readDayFacts } from '#server/modules/plan/tasks/due/day-facts.ts'
import { hasPlan, type TaskScope } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { PlanTasks, TaskLibrary } from '#server/modules/plan/tasks/reading/task-library.ts'
import { findTasks } from '#server/modules/plan/tasks/search/find-tasks.ts'
import { type SearchWords, searchWords } from '#server/modules/plan/tasks/search/search-words.ts'
import type { Database } from '#server/platform/db/database.ts'
import { type Bears, bearsBy } from './bearer.ts'
import { FacetCounts } from './facets.ts'
import { missedBy, type SelectedTask } from './selection.ts'
import { inTaskOrder } from './task-order.ts'
import type { WantedTasks } from './wanted-tasks.ts'

export interface TaskDeps {
  readonly db: Database
  readonly library: TaskLibrary
}

export interface TaskSelection {
  /** All that passed, in order. */
  readonly tasks: readonly SelectedTask[]
  readonly facets: TaskPage['facets']
  readonly words: SearchWords
  /** The unit asked for, and in which roles it bears a task. */
  readonly unit: UnitRecord | null
  readonly bears: Bears | null
}

/**
 * 选取任务 — text by the database's index, everything else over the tasks in force. An unknown plan or unit is refused by name; a
 * section nobody has, or a plan not known by then, leaves nothing.
 */
export async function selectTasks(deps: TaskDeps, scope: TaskScope, wanted: WantedTasks): Promise<TaskSelection> {
  const { kysely } = deps.db
  const words = searchWords(wanted.q)
  const plans = await deps.library.read(scope)
  const units = await listUnits(kysely, scope.countyId)
  const unit = askedUnit(units, wanted)
  await refuseUnknownPlan(deps, scope, { wanted, plans })
  const bears = await bearsOf(deps, scope, { wanted, plans })
  const found = words.length === 0 ? null : await findTasks(kysely, scope.countyId, words)
  const day = await readDayFacts(kysely, scope)
  const facets = new FacetCounts()
  const passed: SelectedTask[] = []
  for (const { plan, tasks } of plans) {
    for (const dated of datedTasks(tasks, day)) {
      const missed = missedBy(dated, plan, { found, bears, filter: wanted })
      if (missed === null) continue
      facets.add(dated, plan, missed)
      if (missed.length === 0) passed.push({ ...dated, plan })
    }
  }
  const order = new Map(units.map(({ id }, at) => [id, at]))
  return { tasks: inTaskOrder(passed, wanted, order), facets: facets.told(), words, unit, bears }
}

interface Asked {
  readonly wanted: WantedTasks
  readonly plans: readonly PlanTasks[]
}

function askedUnit(units: readonly UnitRecord[], { unit: id }: WantedTasks): UnitRecord | null {
  if (id === undefined) return null
  const unit = units.find((one) => one.id === id)
  if (unit === undefined) throw planProblem('UNIT_NOT_FOUND', { unit: id })
  return unit
}

async function refuseUnknownPlan({ db }: TaskDeps, { countyId }: TaskScope, { wanted, plans }: Asked): Promise<void> {
  const key = wanted.plan
  if (key === undefined || plans.some(({ plan }) => plan.key === key)) return
  if (!(await hasPlan(db.kysely, countyId, key))) throw planProblem('PLAN_NOT_FOUND', { plan: key })
}

async function bearsOf({ db }: TaskDeps, scope: TaskScope, { wanted, plans }: Asked): Promise<Bears | null> {
  const { unit, role: roles } = wanted
  if (unit === undefined) return roles === undefined ? null : bearsBy({ names: null, roles })
  const versionIds = plans.map(({ plan }) => plan.versionId)
  const bearing = await readBearing(db.kysely, { ...scope, versionIds })
  return bearsBy({ names: bearing.borneBy(unit), roles })
}

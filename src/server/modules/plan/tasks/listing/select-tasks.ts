import type { TaskPage } from '#contract/schemas/task.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { bearingOf, listSets, listUnits, type UnitRecord } from '#server/modules/org/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { type DatedTask, datedTasks } from '#server/modules/plan/tasks/due/dated-tasks.ts'
import { readDayFacts } from '#server/modules/plan/tasks/due/day-facts.ts'
import { assignedParties } from '#server/modules/plan/tasks/reading/assigned-parties.ts'
import { hasPlan, type TaskScope } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { PlanTasks, TaskLibrary } from '#server/modules/plan/tasks/reading/task-library.ts'
import { findTasks } from '#server/modules/plan/tasks/search/find-tasks.ts'
import { type SearchWords, searchWords } from '#server/modules/plan/tasks/search/search-words.ts'
import type { Database } from '#server/platform/db/database.ts'
import { Bearer } from './bearer.ts'
import { codedTasks } from './facet-values.ts'
import { FacetCounts } from './facets.ts'
import { filterBy } from './selection.ts'
import { inTaskOrder } from './task-order.ts'
import type { WantedTasks } from './wanted-tasks.ts'

export interface TaskDeps {
  readonly db: Database
  readonly library: TaskLibrary
}

export interface TaskSelection {
  /** All that passed, in order. */
  readonly tasks: readonly DatedTask[]
  readonly facets: TaskPage['facets']
  readonly words: SearchWords
  /** The unit asked for, and in which roles it bears a task. */
  readonly unit: UnitRecord | null
  readonly bearer: Bearer | null
}

/**
 * 选取任务 — text by the database's index, everything else over the tasks in force. An unknown plan or unit is refused by name; a
 * section nobody has, or a plan not known by then, leaves nothing.
 */
export async function selectTasks(deps: TaskDeps, scope: TaskScope, wanted: WantedTasks): Promise<TaskSelection> {
  const { kysely } = deps.db
  const words = searchWords(wanted.q)
  const plans = await deps.library.read(scope)
  const needsUnits = wanted.unit !== undefined || wanted.order === 'lead'
  const units = needsUnits ? await listUnits(kysely, scope.countyId) : []
  const unit = askedUnit(units, wanted)
  await refuseUnknownPlan(deps, scope, { wanted, plans })
  const bearer = await bearerOf(deps, scope, { wanted, plans, units })
  const versionIds = plans.map(({ plan }) => plan.versionId)
  const searched = { countyId: scope.countyId, versionIds }
  const found = words.length === 0 ? null : await findTasks(kysely, searched, words)
  const day = await readDayFacts(kysely, scope)
  const facets = new FacetCounts()
  const passes = filterBy({ bearer, filter: wanted })
  const tasks: DatedTask[] = []
  for (const plan of plans) {
    const dated = datedTasks(plan, day)
    const tally = facets.ofPlan(codedTasks(dated))
    for (const place of found === null ? dated.keys() : (found.get(plan.plan.versionId) ?? [])) {
      const task = dated[place]
      if (task === undefined) continue
      const outcome = passes(task)
      tally.count(place, outcome)
      if (outcome === 'all') tasks.push(task)
    }
    tally.done()
  }
  const order = new Map(units.map(({ id }, at) => [id, at]))
  return { tasks: inTaskOrder(tasks, wanted, order), facets: facets.told(), words, unit, bearer }
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

async function bearerOf(
  { db }: TaskDeps,
  { countyId, asOf }: TaskScope,
  { wanted, plans, units }: Asked & { readonly units: readonly UnitRecord[] },
): Promise<Bearer | null> {
  const { unit, role: roles } = wanted
  if (unit === undefined) return roles === undefined ? null : new Bearer({ names: null, roles })
  const sets = await listSets(db.kysely, countyId)
  const bearing = bearingOf({ units, sets, assigned: assignedParties(plans), day: localDateOf(asOf) })
  return new Bearer({ names: bearing.borneBy(unit), roles })
}

import type { TaskPage } from '#contract/schemas/task.ts'
import type { TaskScope } from '#server/modules/plan/tasks/reading/plan-state.ts'
import { foundClauses } from './found-clauses.ts'
import { selectTasks, type TaskDeps } from './select-tasks.ts'
import { taskLine } from './task-line.ts'
import type { ListQuery } from './wanted-tasks.ts'

/** 任务列表 — one page of the tasks of all plans in force, with what each filter would leave. */
export async function listTasks(deps: TaskDeps, scope: TaskScope, query: ListQuery): Promise<TaskPage> {
  const { tasks, facets, words } = await selectTasks(deps, scope, query)
  const page = tasks.slice(query.offset, query.offset + query.limit)
  const taskIds = page.map(({ task }) => task.id)
  const found = await foundClauses(deps.db.kysely, scope.countyId, { taskIds, words })
  return {
    items: page.map((selected) => taskLine(selected, found(selected.task.id))),
    total: tasks.length,
    offset: query.offset,
    facets,
    asOf: scope.asOf,
  }
}

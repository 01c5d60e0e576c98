import type { Selectable } from 'kysely'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import {
  readAssignments,
  readCitedDocuments,
  readClauses,
  readDeadlines,
  readFigures,
  readTargets,
  readTasks,
  type TaskScope,
} from './row-store.ts'

export type Row<Table extends keyof PlanTables> = Selectable<PlanTables[Table]>
export type ClauseRow = Awaited<ReturnType<typeof readClauses>>[number]
type CitedRow = Awaited<ReturnType<typeof readCitedDocuments>>[number]

/** 任务及所属 — a task with everything that belongs to it, in the order of the document. */
export interface TaskParts {
  readonly task: Row<'task'>
  readonly clauses: readonly ClauseRow[]
  readonly assignments: readonly Row<'assignment'>[]
  readonly deadlines: readonly Row<'deadline'>[]
  readonly targets: readonly Row<'target'>[]
  readonly figures: readonly Row<'figure'>[]
  readonly cited: readonly CitedRow[]
}

/** 读取任务 — the tasks of a version, or one of them, put together from the tables by whole tables, not row by row. */
export async function readTaskParts(db: Executor, scope: TaskScope): Promise<readonly TaskParts[]> {
  const tasks = await readTasks(db, scope)
  const clauses = byTask(await readClauses(db, scope))
  const assignments = byTask(firstOfEach(await readAssignments(db, scope), assignmentPlace))
  const deadlines = byTask(firstOfEach(await readDeadlines(db, scope), rowPlace))
  const targets = byTask(firstOfEach(await readTargets(db, scope), rowPlace))
  const figures = byTask(await readFigures(db, scope))
  const cited = byTask(await readCitedDocuments(db, scope))
  return tasks.map((task) => ({
    task,
    clauses: clauses(task.task_id),
    assignments: assignments(task.task_id),
    deadlines: deadlines(task.task_id),
    targets: targets(task.task_id),
    figures: figures(task.task_id),
    cited: cited(task.task_id),
  }))
}

const rowPlace = (row: { readonly task_id: string; readonly ordinal: number }): string =>
  `${row.task_id} ${row.ordinal}`
const assignmentPlace = (row: Row<'assignment'>): string => `${rowPlace(row)} ${row.role} ${row.part_ordinal}`

/** Rows that stand in one place of one task, the earliest of them; those in force never share a place. */
function firstOfEach<T>(rows: readonly T[], placeOf: (row: T) => string): readonly T[] {
  const seen = new Set<string>()
  return rows.filter((row) => seen.size < seen.add(placeOf(row)).size)
}

function byTask<T extends { readonly task_id: string }>(rows: readonly T[]): (taskId: string) => readonly T[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.task_id)
    if (group) group.push(row)
    else groups.set(row.task_id, [row])
  }
  return (taskId) => groups.get(taskId) ?? []
}

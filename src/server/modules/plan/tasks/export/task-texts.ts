import { sql } from 'kysely'
import type { TaskScope } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 目标文字 — the indicator and the printed words of its value. */
export interface TargetText {
  readonly indicator: string
  readonly text: string
  readonly isAwaiting: boolean
}

/** 任务文字 — what a task is to be read in a file: its duties verbatim and the words of its targets. */
export interface TaskTexts {
  /** The clauses without headings and without the bracket of units, which have columns of their own. */
  readonly content: string
  readonly targets: readonly TargetText[]
}

const NOTHING: TaskTexts = { content: '', targets: [] }

/** 读取文字 — of the given tasks, as settled at the moment. */
export async function readTaskTexts(
  db: Executor,
  { countyId, asOf }: TaskScope,
  taskIds: readonly string[],
): Promise<(taskId: string) => TaskTexts> {
  const { rows } = await sql<TaskTexts & { taskId: string }>`
    select t.task_id as "taskId",
      coalesce((select string_agg(c.text, '' order by c.ordinal) from clause c
        where c.county_id = t.county_id and c.task_id = t.task_id and c.kind in ('hard', 'soft')), '') as content,
      coalesce((select jsonb_agg(jsonb_build_object('indicator', g.indicator, 'text', g.text,
          'isAwaiting', g.value is null and g.water_class is null) order by g.ordinal)
        from target g
        where g.county_id = t.county_id and g.task_id = t.task_id
          and g.known_at <= ${asOf} and (g.known_until is null or g.known_until > ${asOf})), '[]') as targets
    from task t
    where t.county_id = ${countyId} and t.task_id = any(${[...taskIds]}::uuid[])`.execute(db)
  const texts = new Map(rows.map(({ taskId, ...text }) => [taskId, text]))
  return (taskId) => texts.get(taskId) ?? NOTHING
}

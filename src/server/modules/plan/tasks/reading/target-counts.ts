import { sql } from 'kysely'
import type { Executor } from '#server/platform/db/tables.ts'
import type { TaskScope } from './plan-state.ts'

/** 目标计数 — of one task: how many targets, how many of them wait for a value (待下达), and whether one is a must. */
export interface TargetCounts {
  readonly taskId: string
  readonly targets: number
  readonly awaiting: number
  readonly musts: number
}

export async function readTargetCounts(
  db: Executor,
  { countyId, asOf }: TaskScope,
  versionId: string,
): Promise<ReadonlyMap<string, TargetCounts>> {
  const { rows } = await sql<TargetCounts>`
    select g.task_id as "taskId", count(*) as targets,
      count(*) filter (where g.value is null and g.water_class is null) as awaiting,
      count(*) filter (where g.firmness = 'must') as musts
    from target g
    join task t on t.county_id = g.county_id and t.task_id = g.task_id
    where g.county_id = ${countyId} and t.plan_version_id = ${versionId}
      and g.known_at <= ${asOf} and (g.known_until is null or g.known_until > ${asOf})
    group by g.task_id`.execute(db)
  return new Map(rows.map((row) => [row.taskId, row]))
}

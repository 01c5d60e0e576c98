import { sql } from 'kysely'
import type { Role } from '#kernel/plan/model.ts'
import type { UnitLoad } from '#server/modules/org/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'

interface LoadLine {
  readonly unit_id: string
  readonly role: Role
  readonly tasks: number
}

/**
 * 任务负荷 — how many tasks of the county's current plans each unit leads, supports and answers for, itself or as a
 * member of a set whose members are known. Parts of a task with a lead of their own do not count as tasks.
 */
export async function unitLoads(db: Executor, countyId: string): Promise<ReadonlyMap<string, UnitLoad>> {
  const { rows } = await sql<LoadLine>`
    select borne.unit_id, borne.role, count(distinct borne.task_id) as tasks
    from (
      select a.task_id, a.role, coalesce(a.unit_id, m.unit_id) as unit_id
      from assignment a
      join task t on t.county_id = a.county_id and t.task_id = a.task_id
      join plan_version v on v.county_id = t.county_id and v.plan_version_id = t.plan_version_id
      left join unit_set_member m on m.county_id = a.county_id and m.set_id = a.set_id
      where a.county_id = ${countyId} and a.clause_id is null and v.status = 'current'
    ) borne
    where borne.unit_id is not null
    group by borne.unit_id, borne.role`.execute(db)
  const loads = new Map<string, UnitLoad>()
  for (const { unit_id, role, tasks } of rows) {
    loads.set(unit_id, { ...(loads.get(unit_id) ?? { lead: 0, supporting: 0, responsible: 0 }), [role]: tasks })
  }
  return loads
}

import { sql } from 'kysely'
import type { Executor } from '#server/platform/db/tables.ts'
import { listVersions } from './version-store.ts'

interface PlanLine {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly year: number | null
  readonly isDemo: boolean
  readonly taskCount: number
  readonly clauseCount: number
  readonly targetCount: number
  readonly issueCount: number
}

/** 计划列表 — the plans of a county, newest year first, counted in their current version. */
export async function listPlans(db: Executor, countyId: string) {
  const { rows } = await sql<PlanLine>`
    select p.plan_id as id, p.key, p.title, p.year, p.is_demo as "isDemo",
      (select count(*) from task t
        where t.county_id = v.county_id and t.plan_version_id = v.plan_version_id) as "taskCount",
      (select count(*) from clause c
        where c.county_id = v.county_id and c.plan_version_id = v.plan_version_id) as "clauseCount",
      (select count(*) from target g join task t on t.county_id = g.county_id and t.task_id = g.task_id
        where t.county_id = v.county_id and t.plan_version_id = v.plan_version_id) as "targetCount",
      (select count(*) from plan_issue i
        where i.county_id = v.county_id and i.plan_version_id = v.plan_version_id) as "issueCount"
    from plan p
    join plan_version v on v.county_id = p.county_id and v.plan_id = p.plan_id and v.status = 'current'
    where p.county_id = ${countyId}
    order by p.year desc nulls last, p.plan_id desc`.execute(db)
  const versions = await listVersions(db, countyId)
  return rows.map((plan) => ({
    ...plan,
    versions: versions
      .filter(({ planId }) => planId === plan.id)
      .map(({ planId: _planId, documentId: _documentId, ...version }) => version),
  }))
}

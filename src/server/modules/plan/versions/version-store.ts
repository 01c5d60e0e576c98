import { sql } from 'kysely'
import type { Instant } from '#kernel/time/calendar.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 版本记录 — a version as others see it, with the plan and the document it belongs to. */
export interface VersionRecord {
  readonly id: string
  readonly planId: string
  readonly documentId: string
  readonly no: number
  readonly status: 'current' | 'superseded'
  readonly effectiveAt: Instant
  readonly knownAt: Instant
  readonly confirmedBy: string
  readonly basedOn: { readonly planKey: string; readonly no: number } | null
  readonly docNumber: string | null
}

export function findPlan(db: Executor, countyId: string, key: string) {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan')
    .select(['plan_id as id', 'key', 'title', 'year', 'is_demo as isDemo'])
    .where('county_id', '=', countyId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** 版本列表 — of all plans of a county, or of one; oldest first. */
export async function listVersions(db: Executor, countyId: string, planId?: string): Promise<readonly VersionRecord[]> {
  const { rows } = await sql<VersionRecord>`
    select v.plan_version_id as id, v.plan_id as "planId", v.document_id as "documentId", v.no, v.status,
      v.effective_at as "effectiveAt", v.known_at as "knownAt", v.confirmed_by as "confirmedBy",
      case when b.no is null then null else jsonb_build_object('planKey', p.key, 'no', b.no) end as "basedOn",
      d.doc_number as "docNumber"
    from plan_version v
    join document d on d.county_id = v.county_id and d.document_id = v.document_id
    left join plan_version b on b.county_id = v.county_id and b.plan_version_id = v.based_on
    left join plan p on p.county_id = b.county_id and p.plan_id = b.plan_id
    where v.county_id = ${countyId} and ${planId === undefined ? sql`true` : sql`v.plan_id = ${planId}`}
    order by v.plan_id, v.no`.execute(db)
  return rows
}

/** 查找版本 — with the plan it belongs to. */
export function findVersion(db: Executor, countyId: string, versionId: string) {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan_version')
    .innerJoin('plan', (join) =>
      join.onRef('plan.county_id', '=', 'plan_version.county_id').onRef('plan.plan_id', '=', 'plan_version.plan_id'),
    )
    .select([
      'plan_version_id as id',
      'document_id as documentId',
      'no',
      'plan.key as planKey',
      'plan.title as title',
      'plan.year as year',
    ])
    .where('plan_version.county_id', '=', countyId)
    .where('plan_version_id', '=', versionId)
    .executeTakeFirstOrThrow()
}

/** 旧版退位 — before a newer version takes its place. */
export async function supersedeVersions(tx: Executor, countyId: string, planId: string): Promise<void> {
  await tx
    .withTables<PlanTables>()
    .updateTable('plan_version')
    .set({ status: 'superseded' })
    .where('county_id', '=', countyId)
    .where('plan_id', '=', planId)
    .where('status', '=', 'current')
    .execute()
}

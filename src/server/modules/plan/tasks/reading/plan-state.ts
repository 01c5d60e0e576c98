import { sql } from 'kysely'
import { type Instant, localDateOf } from '#kernel/time/calendar.ts'
import { versionInForce } from '#server/modules/plan/versions/version-in-force.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** Of which county, as of which moment. */
export interface TaskScope {
  readonly countyId: string
  readonly asOf: Instant
}

/** 在用计划 — a plan with its version in force at a moment, and the state of what was settled about it by then. */
export interface PlanInForce {
  readonly planId: string
  readonly key: string
  readonly title: string
  readonly year: number
  readonly versionId: string
  readonly documentId: string
  readonly knownAt: Instant
  /**
   * 状态 — changes with everything that decides what the version's tasks say at the moment: settlements and events are only
   * added, and a settlement ends once; so their numbers, and the numbers of those known by the moment, name one state.
   * Of the plan itself the short name, title and year.
   */
  readonly state: string
}

interface VersionRow extends Omit<PlanInForce, 'year' | 'state' | 'versionId'> {
  readonly id: string
  readonly no: number
  readonly year: number | null
  readonly effectiveAt: Instant
  readonly state: string
}

/** 在用计划列表 — newest year first, as plans are listed; plans the county did not know by then are left out. */
export async function plansInForce(db: Executor, scope: TaskScope): Promise<readonly PlanInForce[]> {
  const plans = new Map<string, VersionRow[]>()
  for (const row of await readVersions(db, scope)) plans.set(row.planId, [...(plans.get(row.planId) ?? []), row])
  return [...plans.values()].flatMap((versions) => {
    const inForce = versionInForce(versions, scope.asOf)
    if (inForce === undefined) return []
    const { id: versionId, no: _no, effectiveAt, year, ...plan } = inForce
    // Of a plan that states no year, the year it was issued.
    return [{ ...plan, versionId, year: year ?? Number(localDateOf(effectiveAt).slice(0, 4)) }]
  })
}

async function readVersions(db: Executor, { countyId, asOf }: TaskScope): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select p.plan_id as "planId", p.key, p.title, p.year, v.plan_version_id as id, v.no, v.document_id as "documentId",
      v.effective_at as "effectiveAt", v.known_at as "knownAt",
      concat_ws(' ', s.settled, s.ended, s.settled_by_then, s.ended_by_then, e.recorded, e.recorded_by_then,
        p.key, p.title, p.year) as state
    from plan p
    join plan_version v on v.county_id = p.county_id and v.plan_id = p.plan_id
    cross join lateral (
      select count(*) as settled, count(ended_at) as ended,
        count(*) filter (where known_at <= ${asOf}) as settled_by_then,
        count(*) filter (where ended_at <= ${asOf}) as ended_by_then
      from plan_settlement where county_id = p.county_id and plan_id = p.plan_id
    ) s
    cross join lateral (
      select count(*) as recorded, count(*) filter (where known_at <= ${asOf}) as recorded_by_then
      from deadline_event where county_id = p.county_id and plan_id = p.plan_id
    ) e
    where p.county_id = ${countyId}
    order by p.year desc nulls last, p.plan_id desc, v.no`.execute(db)
  return rows
}

/** 计划存在 — whether the county has, at any time, a plan of this short name. */
export async function hasPlan(db: Executor, countyId: string, key: string): Promise<boolean> {
  // The database cannot hold NUL, and would fail instead of finding nothing.
  if (key.includes('\0')) return false
  const { rows } = await sql`select 1 from plan where county_id = ${countyId} and key = ${key}`.execute(db)
  return rows.length > 0
}

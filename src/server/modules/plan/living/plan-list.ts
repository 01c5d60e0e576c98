import { sql } from 'kysely'
import { type Settlement, settlementOfMark } from '#kernel/plan/settlement.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { readPlanSettlements } from '#server/modules/plan/settling/plan-settlements.ts'
import { issueOf } from '#server/modules/plan/versions/measures.ts'
import { readIssues } from '#server/modules/plan/versions/row-store.ts'
import { versionInForce } from '#server/modules/plan/versions/version-in-force.ts'
import { listVersions, type VersionRecord } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { readDocumentText } from './document-store.ts'
import { versionOf } from './living-plan.ts'

interface PlanLine {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly year: number | null
  readonly isDemo: boolean
}

interface Counts {
  readonly taskCount: number
  readonly clauseCount: number
  readonly targetCount: number
}

interface ListScope {
  readonly countyId: string
  readonly at: Instant
}

/** 计划列表 — the plans of a county known at a moment, newest year first, counted in the version in force. */
export async function listPlans(db: Executor, scope: ListScope) {
  const { rows } = await sql<PlanLine>`
    select p.plan_id as id, p.key, p.title, p.year, p.is_demo as "isDemo"
    from plan p where p.county_id = ${scope.countyId}
    order by p.year desc nulls last, p.plan_id desc`.execute(db)
  const versions = await listVersions(db, scope.countyId)
  const plans = []
  for (const plan of rows) {
    const own = versions.filter(({ planId }) => planId === plan.id)
    const version = versionInForce(own, scope.at)
    if (version === undefined) continue
    const settlements = await settlementsInForce(db, scope, version)
    plans.push({
      ...plan,
      ...(await countVersion(db, scope, version.id)),
      issueCount: await countOpenMarks(db, { countyId: scope.countyId, version }, settlements),
      settlementCount: settlements.length,
      versions: own.map(versionOf),
    })
  }
  return plans
}

async function settlementsInForce(db: Executor, { countyId, at }: ListScope, version: VersionRecord) {
  const reading = { version, at, successor: null }
  const settlements = await readPlanSettlements(db, { countyId, planId: version.planId }, reading)
  return settlements.filter(({ ended }) => ended === null)
}

async function countVersion(db: Executor, { countyId, at }: ListScope, versionId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select
      (select count(*) from task where county_id = ${countyId} and plan_version_id = ${versionId}) as "taskCount",
      (select count(*) from clause where county_id = ${countyId} and plan_version_id = ${versionId}) as "clauseCount",
      (select count(*) from target g join task t on t.county_id = g.county_id and t.task_id = g.task_id
        where t.county_id = ${countyId} and t.plan_version_id = ${versionId}
          and g.known_at <= ${at} and (g.known_until is null or g.known_until > ${at})) as "targetCount"`.execute(db)
  const [counts] = rows
  if (counts === undefined) throw new TypeError('counting gave no row')
  return counts
}

interface MarkScope {
  readonly countyId: string
  readonly version: VersionRecord
}

/** The words of a mark are those at its place in the text, which is read only where something was settled. */
async function countOpenMarks(
  db: Executor,
  { countyId, version }: MarkScope,
  settlements: readonly Settlement[],
): Promise<number> {
  const issues = await readIssues(db, { countyId, versionId: version.id })
  const ofMarks = settlements.filter(({ mark }) => mark !== null)
  if (ofMarks.length === 0) return issues.length
  const text = await readDocumentText(db, countyId, version.documentId)
  return issues.filter((issue) => settlementOfMark(issueOf(issue), ofMarks, text) === undefined).length
}

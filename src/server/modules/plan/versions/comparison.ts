import { sql } from 'kysely'
import type { PlanChange, PlanContent } from '#kernel/plan-change/change.ts'
import { comparePlans } from '#kernel/plan-change/compare-plans.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { readPrinted } from './printed-content.ts'
import { listVersions, type VersionRecord } from './version-store.ts'

interface PlanName {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly year: number | null
}

/** 对照 — a text against the newest version of a plan: what it would change. */
export interface Comparison {
  readonly plan: PlanName
  readonly version: VersionRecord
  readonly content: PlanContent
  readonly change: PlanChange
}

/** What is held against plans: a document with its text, as read. */
export interface ReadText {
  readonly text: string
  readonly parsed: ParsedDocument
}

/** A county works on a plan or two a year; texts of long ago are not what a new one amends. */
const PLANS_LOOKED_AT = 8

/** 逐一对照 — a text against the newest versions of the county's plans, the newest plans first; or against one plan. */
export async function compareWithPlans(
  db: Executor,
  { countyId, planId }: { readonly countyId: string; readonly planId?: string },
  { text, parsed }: ReadText,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = []
  for (const plan of await listPlanNames(db, countyId, planId)) {
    const version = (await listVersions(db, countyId, plan.id)).at(-1)
    if (version === undefined) continue
    const content = await readPrinted(db, countyId, version)
    comparisons.push({ plan, version, content, change: comparePlans(content, { text, plans: parsed.plans }) })
  }
  return comparisons
}

async function listPlanNames(db: Executor, countyId: string, planId?: string): Promise<readonly PlanName[]> {
  const { rows } = await sql<PlanName>`
    select plan_id as id, key, title, year from plan
    where county_id = ${countyId} and ${planId === undefined ? sql`true` : sql`plan_id = ${planId}`}
    order by year desc nulls last, plan_id desc limit ${sql.lit(PLANS_LOOKED_AT)}`.execute(db)
  return rows
}

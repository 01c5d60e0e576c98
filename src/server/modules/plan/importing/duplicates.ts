import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export type Duplicate = NonNullable<ImportDraft['duplicateOf']>

/** What makes two plans the same: the bytes, or title and year. */
export interface Likeness {
  readonly countyId: string
  readonly fileHash: string
  readonly title: string
  readonly year: number | null
}

/** 重复计划 — a plan of the county made from the very same file, else one with the same title and year; else null. */
export async function findDuplicate(db: Executor, like: Likeness): Promise<Duplicate | null> {
  const plans = await db
    .withTables<PlanTables>()
    .selectFrom('plan')
    .innerJoin('plan_version', (join) =>
      join.onRef('plan_version.county_id', '=', 'plan.county_id').onRef('plan_version.plan_id', '=', 'plan.plan_id'),
    )
    .innerJoin('document', (join) =>
      join
        .onRef('document.county_id', '=', 'plan_version.county_id')
        .onRef('document.document_id', '=', 'plan_version.document_id'),
    )
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.county_id', '=', 'document.county_id')
        .onRef('stored_file.file_id', '=', 'document.file_id'),
    )
    .select(['plan.key as planKey', 'plan.title as title', 'plan.year as year', 'stored_file.sm3 as sm3'])
    .where('plan.county_id', '=', like.countyId)
    .where((eb) => eb.or([eb('stored_file.sm3', '=', like.fileHash), eb('plan.title', '=', like.title)]))
    .orderBy('plan.plan_id')
    .execute()
  const sameFile = plans.find(({ sm3 }) => sm3 === like.fileHash)
  const found = sameFile ?? plans.find(({ title, year }) => title === like.title && year === like.year)
  return found ? { planKey: found.planKey, title: found.title, sameFile: found === sameFile } : null
}

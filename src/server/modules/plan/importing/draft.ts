import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { planNameOf } from '#kernel/plan/plan-name.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import type { Carried, PlanChange } from '#kernel/plan-change/change.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { unknownNames } from '#server/modules/org/index.ts'
import { readPlanSettlements } from '#server/modules/plan/settling/plan-settlements.ts'
import { readDraftSettlements } from '#server/modules/plan/settling/settle-draft.ts'
import { carriedBy } from '#server/modules/plan/versions/carrying.ts'
import { type Comparison, compareWithPlans } from '#server/modules/plan/versions/comparison.ts'
import { findVersion } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { candidatesFor } from './candidates.ts'
import type { DraftRow } from './draft-store.ts'
import { type Duplicate, findDuplicate, type Likeness } from './duplicates.ts'
import { otherCounty } from './other-county.ts'

/** A draft as its reader sees it; parsed stays as the parser made it. */
export interface Draft
  extends Omit<
    ImportDraft,
    'parsed' | 'warnings' | 'stages' | 'newUnits' | 'duplicateOf' | 'settlements' | 'candidates' | 'amends'
  > {
  readonly stages: DraftRow['stages']
  readonly warnings: DraftRow['warnings']
  readonly parsed: ParsedDocument
  readonly newUnits: readonly string[]
  readonly duplicateOf: Duplicate | null
  readonly settlements: readonly Settlement[]
  readonly candidates: readonly ImportDraft['candidates'][number][]
  readonly amends: Amends | null
}

/** 所修订的计划 — with what the draft changes in it and what becomes of what was settled about it. */
interface Amends extends Omit<NonNullable<ImportDraft['amends']>, 'change' | 'carried' | 'settlements'> {
  readonly change: PlanChange
  readonly carried: readonly Carried[]
  readonly settlements: readonly Settlement[]
}

interface Look {
  readonly at: Instant
  /** The draft against the plans of the county, where that has just been worked out. */
  readonly comparisons?: readonly Comparison[]
}

/** 草稿现状 — what confirming would do is worked out anew at each look: units, plans and settlements may have come since. */
export async function describeDraft(db: Executor, row: DraftRow, { at, comparisons: known }: Look): Promise<Draft> {
  const { parsed, county_id: countyId } = row
  const comparisons = known ?? (await compareWithPlans(db, { countyId }, row))
  return {
    id: row.import_id,
    fileName: row.file_name,
    fileHash: row.file_hash,
    size: row.size,
    format: row.format,
    encoding: row.encoding,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    stages: row.stages,
    warnings: row.warnings,
    text: row.text,
    parsed,
    newUnits: await unknownNames(db, countyId, parsed.units),
    duplicateOf: await findDuplicate(db, likenessOf(row)),
    settlements: await readDraftSettlements(db, countyId, row.import_id),
    candidates: candidatesFor(comparisons, likenessOf(row)),
    amends: await describeAmended(db, { row, comparisons, at }),
    rolledFrom: await rolledFrom(db, row),
    otherCounty: await otherCounty(db, countyId, parsed),
  }
}

interface Amending {
  readonly row: DraftRow
  readonly comparisons: readonly Comparison[]
  readonly at: Instant
}

async function describeAmended(db: Executor, { row, comparisons, at }: Amending): Promise<Amends | null> {
  const planId = row.amends_plan_id
  if (planId === null) return null
  const [comparison] = comparisons.some(({ plan }) => plan.id === planId)
    ? comparisons.filter(({ plan }) => plan.id === planId)
    : await compareWithPlans(db, { countyId: row.county_id, planId }, row)
  if (comparison === undefined) return null
  const { plan, version, content, change } = comparison
  const settlements = await settledOf(db, row.county_id, { plan, version, at })
  return {
    planKey: plan.key,
    title: plan.title,
    versionNo: version.no,
    versionText: content.text,
    change,
    carried: carriedBy(change, settlements),
    settlements,
  }
}

/** 现行校订 — what holds of a plan in its newest version, newest first. */
export async function settledOf(
  db: Executor,
  countyId: string,
  { version, plan, at }: Pick<Comparison, 'version' | 'plan'> & { readonly at: Instant },
): Promise<readonly Settlement[]> {
  const reading = { version, at, successor: null }
  const settlements = await readPlanSettlements(db, { countyId, planId: plan.id }, reading)
  return settlements.filter(({ ended }) => ended === null)
}

async function rolledFrom(db: Executor, { county_id, rolled_from }: DraftRow): Promise<ImportDraft['rolledFrom']> {
  if (rolled_from === null) return null
  const { planKey, no, year } = await findVersion(db, county_id, rolled_from)
  return year === null ? null : { planKey, no, year }
}

export function likenessOf({
  county_id,
  file_hash,
  parsed,
}: Pick<DraftRow, 'county_id' | 'file_hash' | 'parsed'>): Likeness {
  return { countyId: county_id, fileHash: file_hash, title: planNameOf(parsed.document.title), year: yearOf(parsed) }
}

/** 计划年度 — the year that the plans themselves state, else that of issue. */
export function yearOf({ plans, document }: ParsedDocument): number | null {
  const stated = plans.find(({ year }) => year !== null)?.year
  if (stated !== undefined) return stated
  return document.issuedOn === null ? null : Number(document.issuedOn.slice(0, 4))
}

import { comparePlans } from '#kernel/plan-change/compare-plans.ts'
import type { Lineages } from '#server/modules/plan/storing/task-rows.ts'
import { type Comparison, compareWithPlans } from '#server/modules/plan/versions/comparison.ts'
import { continuedLineages, NO_LINEAGES, readLineages } from '#server/modules/plan/versions/lineages.ts'
import { readPrinted } from '#server/modules/plan/versions/printed-content.ts'
import { findVersion } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { DraftRow } from './draft-store.ts'

/** 来历 — what a draft goes on from: nothing, the plan it amends, or the plan of the year before. */
export interface Ancestry {
  readonly amended: Comparison | null
  /** Version it is based on. */
  readonly basedOn: string | null
  /** Its year when it was rolled over: a text without its signature may not say. */
  readonly rolledInto: number | null
  readonly lineages: Lineages
}

export async function ancestryOf(tx: Executor, draft: DraftRow): Promise<Ancestry> {
  const countyId = draft.county_id
  if (draft.amends_plan_id !== null) {
    const [amended] = await compareWithPlans(tx, { countyId, planId: draft.amends_plan_id }, draft)
    if (amended === undefined) throw new TypeError('a draft amends a plan without a version')
    const before = await readLineages(tx, { countyId, versionId: amended.version.id })
    const lineages = continuedLineages(amended.change, before)
    return { amended, basedOn: amended.version.id, rolledInto: null, lineages }
  }
  if (draft.rolled_from === null) return { amended: null, basedOn: null, rolledInto: null, lineages: NO_LINEAGES }
  const from = await findVersion(tx, countyId, draft.rolled_from)
  const content = await readPrinted(tx, countyId, from)
  const change = comparePlans(content, { text: draft.text, plans: draft.parsed.plans })
  const before = await readLineages(tx, { countyId, versionId: from.id })
  const rolledInto = from.year === null ? null : from.year + 1
  return { amended: null, basedOn: from.id, rolledInto, lineages: continuedLineages(change, before) }
}

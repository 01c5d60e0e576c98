import { planProblem } from '#server/modules/plan/errors.ts'
import type { Comparison } from '#server/modules/plan/versions/comparison.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { likenessOf } from './draft.ts'
import type { DraftRow } from './draft-store.ts'
import { type Duplicate, findDuplicate } from './duplicates.ts'
import { otherCounty } from './other-county.ts'

/** From this share of lost text on, an amendment is asked about: it may be another document, or half a one. */
const LOSS_TO_ASK_ABOUT = 1 / 3

/** 已确认事项 — what a person has seen and wants all the same. */
export interface Acceptance {
  readonly acceptDuplicate: boolean
  readonly acceptLoss: boolean
  readonly acceptOtherCounty: boolean
}

/**
 * 须问明的事 — refuses a draft that is a duplicate, speaks of another county, or drops a third of the text it amends, unless
 * that was accepted. Answers the duplicate that was.
 */
export async function refuseUnaccepted(
  tx: Executor,
  draft: DraftRow,
  { accepted, amended }: { readonly accepted: Acceptance; readonly amended: Comparison | null },
): Promise<Duplicate | null> {
  const county = accepted.acceptOtherCounty ? null : await otherCounty(tx, draft.county_id, draft.parsed)
  if (county !== null) throw planProblem('IMPORT_OTHER_COUNTY', { name: county })
  const found = await findDuplicate(tx, likenessOf(draft))
  // An amendment has the title and the year of what it amends; the very same file amends nothing.
  const duplicate = amended === null || found?.sameFile ? found : null
  if (duplicate && !accepted.acceptDuplicate) {
    throw planProblem('IMPORT_DUPLICATE', { planKey: duplicate.planKey, title: duplicate.title })
  }
  const lost = amended?.change.lostRatio ?? 0
  if (lost >= LOSS_TO_ASK_ABOUT && !accepted.acceptLoss) {
    throw planProblem('AMENDMENT_LOSES_TEXT', { percent: Math.round(lost * 100) })
  }
  return duplicate
}

import type { Settlement } from '#kernel/plan/settlement.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { chooseReading } from '#server/modules/plan/versions/version-in-force.ts'
import { findPlan, listVersions } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { readPlanSettlements } from './plan-settlements.ts'

interface MemoQuery {
  readonly countyId: string
  readonly planKey: string
  readonly at: Instant
}

/** 校订备忘录 — everything settled about a plan by a moment, ended ones included, newest first, in the words of the version in force. */
export async function readMemo(db: Executor, { countyId, planKey, at }: MemoQuery): Promise<readonly Settlement[]> {
  const plan = await findPlan(db, countyId, planKey)
  if (!plan) throw planProblem('PLAN_NOT_FOUND', { plan: planKey })
  const versions = await listVersions(db, countyId, plan.id)
  const reading = chooseReading(versions, { asOf: at, now: at, no: undefined })
  return readPlanSettlements(db, { countyId, planId: plan.id }, reading)
}

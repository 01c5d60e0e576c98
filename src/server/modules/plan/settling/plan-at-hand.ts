import type { Instant } from '#kernel/time/calendar.ts'
import { lockCounty } from '#server/modules/county/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import type { Acting } from '#server/modules/plan/importing/import-deps.ts'
import { momentOf } from '#server/modules/plan/moment.ts'
import { chooseReading, type Reading } from '#server/modules/plan/versions/version-in-force.ts'
import { findPlan, listVersions } from '#server/modules/plan/versions/version-store.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Application } from './apply-value.ts'

/** 手头的计划 — a plan in the version in force, held so that nobody else changes the county until the transaction ends. */
export interface PlanAtHand {
  readonly acting: Acting
  readonly plan: { readonly id: string; readonly key: string; readonly title: string }
  readonly reading: Reading
  /** The version in force and those known that are not effective yet: what is settled now holds in all of them. */
  readonly versionIds: readonly string[]
  readonly knownAt: Instant
  /** Wall time, for the chain. */
  readonly now: Instant
}

export async function takePlan(tx: Executor, clock: Clock, acting: Acting, planKey: string): Promise<PlanAtHand> {
  const { county } = acting
  await lockCounty(tx, county.id)
  const plan = await findPlan(tx, county.id, planKey)
  if (!plan) throw planProblem('PLAN_NOT_FOUND', { plan: planKey })
  const versions = await listVersions(tx, county.id, plan.id)
  const knownAt = momentOf(county, clock)
  const reading = chooseReading(versions, { asOf: undefined, now: knownAt, no: undefined })
  const versionIds = versions.filter(({ no }) => no >= reading.version.no).map(({ id }) => id)
  return { acting, plan, reading, versionIds, knownAt, now: clock.now() }
}

export function applicationOf({ acting, versionIds, knownAt }: PlanAtHand, lineageId: string): Application {
  const owner = { county_id: acting.county.id, is_demo: acting.county.isDemo }
  return { owner, lineageId, versionIds, at: knownAt }
}

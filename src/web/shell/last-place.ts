import type { PlanSummary } from '#contract/schemas/plan.ts'
import type { County } from '#contract/schemas/session.ts'
import { recall, remember } from '#web/memory/local.ts'

const COUNTY = 'county'
const planOf = (county: string): string => `plan.${county}`

/** 上次所在 — the county and plan this browser last had open. */
export function rememberPlace(county: string, plan: string | undefined): void {
  remember(COUNTY, county)
  if (plan !== undefined) remember(planOf(county), plan)
}

export function lastCounty(counties: readonly County[]): County | undefined {
  const slug = recall(COUNTY)
  return counties.find((county) => county.slug === slug) ?? counties[0]
}

/** 首选计划 — the plan last open in the county, else its newest by year; undefined while it has none. */
export function preferredPlan(plans: readonly PlanSummary[], remembered: string | null): PlanSummary | undefined {
  const newest = [...plans].sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0]
  return plans.find(({ key }) => key === remembered) ?? newest
}

export function rememberedPlan(county: string): string | null {
  return recall(planOf(county))
}

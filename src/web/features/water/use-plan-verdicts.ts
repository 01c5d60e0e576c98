import { useQuery } from '@tanstack/react-query'
import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import type { IndicatorKey } from '#kernel/indicator/indicator.ts'
import { verdictsQuery } from '#web/features/verdict/verdict-query.ts'
import type { Water } from '#web/features/water/use-water.ts'
import { preferredPlan, rememberedPlan } from '#web/shell/last-place.ts'
import { plansQuery } from '#web/shell/plans-query.ts'

/** 计划判定 — what the plan last open in the county demands of a water and how it stands; nothing while unknown. */
export function usePlanVerdicts(
  { county, asked }: Water,
  indicator: IndicatorKey,
): { readonly plan: string; readonly verdicts: readonly TargetVerdictWire[] } {
  const { data: plans = [] } = useQuery(plansQuery(county))
  const chosen = preferredPlan(plans, rememberedPlan(county))
  const plan = chosen?.key ?? ''
  const isOfYear = chosen !== undefined && (chosen.year ?? asked.year) === asked.year
  const { data } = useQuery({ ...verdictsQuery(county, plan, asked.asOf), enabled: isOfYear })
  const verdicts = isOfYear ? (data?.verdicts ?? []) : []
  return { plan, verdicts: verdicts.filter((verdict) => verdict.indicator === indicator) }
}

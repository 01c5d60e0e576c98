import { useQuery } from '@tanstack/react-query'
import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { verdictsQuery } from '#web/features/verdict/verdict-query.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { preferredPlan, rememberedPlan } from '#web/shell/last-place.ts'
import { plansQuery } from '#web/shell/plans-query.ts'

const isAboutAir = (indicator: string): boolean => indicator.startsWith('air.')

/** 空气目标判定 — of the plan last open in the county, else of its newest; `plan` undefined while unknown, null without any. */
export function useAirVerdicts() {
  const county = useCounty().slug
  const { asked } = useAsOf()
  const plans = useQuery(plansQuery(county))
  const plan = plans.data && (preferredPlan(plans.data, rememberedPlan(county)) ?? null)
  const judged = useQuery({ ...verdictsQuery(county, plan?.key ?? '', asked), enabled: Boolean(plan) })
  const verdicts: readonly TargetVerdictWire[] | undefined = judged.data?.verdicts.filter(({ indicator }) =>
    isAboutAir(indicator),
  )
  return {
    plan,
    verdicts,
    unbound: judged.data?.unbound ?? [],
    error: plans.error ?? judged.error,
    retry: () => void (plans.error ? plans.refetch() : judged.refetch()),
  }
}

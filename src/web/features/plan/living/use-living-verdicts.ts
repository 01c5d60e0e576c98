import { useSearch } from '@tanstack/react-router'
import type { LivingPlan } from '#contract/schemas/plan.ts'
import { epochMs, type LocalDate } from '#kernel/time/calendar.ts'
import { versionNumber } from '#web/features/plan/versions/version-number.ts'
import { type PlanVerdicts, usePlanVerdicts } from '#web/features/verdict/plan-verdicts.ts'
import { type AsOf, askedInstant } from '#web/shell/as-of-moment.ts'
import { useCounty } from '#web/shell/county.ts'

/**
 * 活计划判定 — of the plan on the page, as of the address or the date under the dragged handle. Before the county knew any
 * version nothing is judged, nor while an older version is being read: its targets are not those in force.
 */
export function useLivingVerdicts(
  { plan, versions }: Pick<LivingPlan, 'plan' | 'versions'>,
  settled: AsOf,
  preview: LocalDate | null = null,
): PlanVerdicts {
  const county = useCounty().slug
  const { version } = useSearch({ strict: false })
  const asked = preview === null || preview === settled.date ? settled.asked : askedInstant(preview)
  const first = Math.min(...versions.map(({ knownAt }) => epochMs(knownAt)))
  const isKnown = epochMs(asked ?? settled.instant) >= first
  return usePlanVerdicts({
    county,
    plan: plan.key,
    asked,
    isJudged: isKnown && versionNumber(version) === undefined,
  })
}

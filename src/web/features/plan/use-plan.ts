import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { LivingPlan } from '#contract/schemas/plan.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { ApiError } from '#web/api/api-error.ts'
import { livingPlanQuery } from '#web/features/plan/queries.ts'
import { versionNumber } from '#web/features/plan/versions/version-number.ts'
import { useAsOf } from '#web/shell/as-of.ts'

/** 所读计划 — the plan as known at the chosen moment; before it was known, the plan in force, and since when it is. */
export interface PlanRead {
  readonly plan: LivingPlan | undefined
  readonly error: Error | null
  readonly retry: () => void
  /** The day the plan became known, when the chosen moment lies before it. */
  readonly knownSince: LocalDate | null
}

const isNotKnownYet = (error: Error | null): boolean => error instanceof ApiError && error.code === 'PLAN_NOT_KNOWN_YET'

/**
 * A plan entered late is still the plan of its year: its clocks can be read as of any day. So a moment before the
 * county knew it shows the plan in force and says so, instead of an error.
 */
export function usePlan(county: string, key: string): PlanRead {
  const { asked } = useAsOf()
  const search = useSearch({ strict: false })
  const version = versionNumber(search.version)
  const then = useQuery(livingPlanQuery(county, key, asked, version))
  const isLate = isNotKnownYet(then.error)
  const now = useQuery({ ...livingPlanQuery(county, key, undefined, version), enabled: isLate })
  const { data, error, refetch } = isLate ? now : then
  return {
    plan: data,
    error,
    retry: () => void refetch(),
    knownSince: isLate && data ? localDateOf(data.version.knownAt) : null,
  }
}

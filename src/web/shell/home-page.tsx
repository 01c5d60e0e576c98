import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { useText } from '#web/i18n/dictionary.ts'
import { lastCounty, preferredPlan, rememberedPlan } from '#web/shell/last-place.ts'
import { plansQuery } from '#web/shell/plans-query.ts'
import { useSession } from '#web/shell/session.ts'
import { shellText } from '#web/shell/shell-text.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'

/** 起始页 — opens the plan last read in the county last entered; a county without plans opens its list. */
export function HomePage() {
  const text = useText(shellText)
  const { counties } = useSession()
  const params = useParams({ strict: false })
  const county = params.county ?? lastCounty(counties)?.slug
  if (county === undefined) return <EmptyState title={text.noCountyTitle}>{text.noCounty}</EmptyState>
  return <PlanOf county={county} />
}

function PlanOf({ county }: { readonly county: string }) {
  const { data, error, refetch } = useQuery(plansQuery(county))
  if (error) return <ErrorState error={error} onRetry={() => refetch()} />
  if (!data) return null
  const plan = preferredPlan(data, rememberedPlan(county))
  if (!plan) return <Navigate to="/$county/plans" params={{ county }} replace />
  return <Navigate to="/$county/plans/$plan" params={{ county, plan: plan.key }} replace />
}

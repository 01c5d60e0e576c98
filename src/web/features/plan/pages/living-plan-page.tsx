import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LivingPlanBody } from '#web/features/plan/living/living-plan-body.tsx'
import { PaperSkeleton } from '#web/features/plan/living/paper-skeleton.tsx'
import { livingPlanQuery } from '#web/features/plan/queries.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { ErrorState } from '#web/ui/error-state.tsx'

/** 活计划 — the document itself, and beside it what each clause has become. */
export function LivingPlanPage(): ReactNode {
  const county = useCounty()
  const { plan = '' } = useParams({ strict: false })
  const { asked } = useAsOf()
  const { data, error, refetch } = useQuery(livingPlanQuery(county.slug, plan, asked))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <PaperSkeleton />
  return <LivingPlanBody key={data.version.id} plan={data} />
}

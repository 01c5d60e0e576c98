import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LivingPlanBody } from '#web/features/plan/living/living-plan-body.tsx'
import { PaperSkeleton } from '#web/features/plan/living/paper-skeleton.tsx'
import { usePlan } from '#web/features/plan/use-plan.ts'
import { useCounty } from '#web/shell/county.ts'
import { ErrorState } from '#web/ui/error-state.tsx'

/** 活计划 — the document itself, and beside it what each clause has become. */
export function LivingPlanPage(): ReactNode {
  const county = useCounty()
  const { plan: key = '' } = useParams({ strict: false })
  const { plan, error, retry, knownSince } = usePlan(county.slug, key)
  if (error) return <ErrorState error={error} onRetry={retry} />
  if (!plan) return <PaperSkeleton />
  return <LivingPlanBody key={plan.version.id} plan={plan} knownSince={knownSince} />
}

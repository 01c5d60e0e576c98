import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PaperSkeleton } from '#web/features/plan/living/paper-skeleton.tsx'
import { importDraftQuery } from '#web/features/plan/queries.ts'
import { ReviewBody } from '#web/features/plan/review/review-body.tsx'
import { useCan, useCounty } from '#web/shell/county.ts'
import { ErrorState } from '#web/ui/error-state.tsx'
import { NoRight } from '#web/ui/no-right.tsx'

/** 核对页 — a draft before it becomes a plan. */
export function ReviewImportPage(): ReactNode {
  const may = useCan()
  return may('plan.import') ? <Review /> : <NoRight />
}

function Review(): ReactNode {
  const county = useCounty().slug
  const { importId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(importDraftQuery(county, importId))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return data ? <ReviewBody draft={data} /> : <PaperSkeleton />
}

import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CompareForm } from '#web/features/plan/versions/compare-form.tsx'
import { RollOverAction } from '#web/features/plan/versions/roll-over-action.tsx'
import { VersionsTable } from '#web/features/plan/versions/versions-table.tsx'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { plansQuery } from '#web/shell/plans-query.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 版本页 — every version of a plan, any two to compare, and the way into the next year. */
export function VersionsPage(): ReactNode {
  const text = useText(versionsText)
  const county = useCounty().slug
  const may = useCan()
  const { plan: key = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(plansQuery(county))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  const plan = data.find((candidate) => candidate.key === key)
  if (!plan) return <EmptyState title={text.noPlan}>{null}</EmptyState>
  return (
    <Page
      title={text.title(plan.title)}
      lead={text.lead}
      actions={
        <>
          <Link to="/$county/plans/$plan" params={{ county, plan: key }}>
            {text.backToPlan}
          </Link>
          {may('plan.import') && plan.year !== null ? <RollOverAction plan={key} year={plan.year} /> : null}
        </>
      }
    >
      <VersionsTable plan={plan} />
      <CompareForm key={plan.versions.length} plan={plan} />
    </Page>
  )
}

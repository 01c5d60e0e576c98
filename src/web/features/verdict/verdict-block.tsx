import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { AllowanceStrip } from '#web/features/verdict/allowance-strip.tsx'
import { MiniTrajectory } from '#web/features/verdict/mini-trajectory.tsx'
import { TargetFacts } from '#web/features/verdict/target-facts.tsx'
import { TargetFigure } from '#web/features/verdict/target-figure.tsx'
import styles from '#web/features/verdict/verdict-block.module.css'
import { verdictQuery } from '#web/features/verdict/verdict-query.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { ErrorState } from '#web/ui/error-state.tsx'

interface VerdictBlockProps {
  readonly plan: string
  readonly verdict: TargetVerdictWire
  readonly asked: Instant | undefined
}

/** 判定块 — one target in a narrow panel: the figure, its strip or its course, what decides, and the way to its page and slip. */
export function VerdictBlock({ plan, verdict, asked }: VerdictBlockProps): ReactNode {
  const label = useLabel()
  const county = useCounty().slug
  const { targetId, allowance, indicatorLabel } = verdict
  const { data, error, refetch } = useQuery({
    ...verdictQuery(county, plan, targetId, asked),
    placeholderData: (before) => before,
  })
  return (
    <>
      <TargetFigure plan={plan} verdict={verdict} asked={asked} isCompact />
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {data?.strip ? <AllowanceStrip strip={data.strip} allowance={allowance} /> : null}
      {data?.trajectory && !data.strip ? <MiniTrajectory verdict={verdict} trajectory={data.trajectory} /> : null}
      <TargetFacts verdict={verdict} />
      <p className={styles.ways}>
        <PageLink verdict={verdict} />
        {data ? <SlipButton what={label(indicatorLabel)} source={data.provenance} /> : null}
      </p>
    </>
  )
}

function PageLink({ verdict: { indicator, targetId } }: { readonly verdict: TargetVerdictWire }): ReactNode {
  const text = useText(verdictText)
  const county = useCounty().slug
  if (!indicator.startsWith('air.')) return null
  return (
    <Link
      to="/$county/air"
      params={{ county }}
      search={({ asOf }: { asOf?: string | undefined }) => ({ asOf, tab: 'targets' })}
      hash={targetId}
    >
      {text.toPage.air}
    </Link>
  )
}

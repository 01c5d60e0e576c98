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
import { allowanceNote, publishedNote, restNote } from '#web/features/verdict/target-notes.ts'
import styles from '#web/features/verdict/verdict-block.module.css'
import { verdictQuery } from '#web/features/verdict/verdict-query.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import type { WaterTab } from '#web/features/water/water-address.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { langOf } from '#web/i18n/lang-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'

interface VerdictBlockProps {
  readonly plan: string
  readonly verdict: TargetVerdictWire
  readonly asked: Instant | undefined
}

/** 判定块 — one target in a narrow panel: the figure, its strip or its course, what decides, and the way to its page and slip. */
export function VerdictBlock({ plan, verdict, asked }: VerdictBlockProps): ReactNode {
  const text = useText(verdictText)
  const label = useLabel()
  const county = useCounty().slug
  const { targetId, allowance, indicatorLabel } = verdict
  // Where no day is allowed and none is used, a strip has nothing to show.
  const hasDays = allowance === null || allowance.allowed > 0 || allowance.used > 0
  const { data, error, refetch } = useQuery({
    ...verdictQuery(county, plan, targetId, asked),
    placeholderData: (before) => before,
  })
  return (
    <>
      <TargetFigure plan={plan} verdict={verdict} asked={asked} isCompact />
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {data?.strip && hasDays ? <AllowanceStrip strip={data.strip} allowance={allowance} /> : null}
      {data?.trajectory && !data.strip ? <MiniTrajectory verdict={verdict} trajectory={data.trajectory} /> : null}
      <Said verdict={verdict} isAllowanceShown={hasDays && Boolean(data?.strip)} />
      <details className={styles.why} open={isDisputed(verdict)}>
        <summary>{text.why}</summary>
        <TargetFacts verdict={verdict} isRestSaid />
      </details>
      <p className={styles.ways}>
        <PageLink verdict={verdict} />
        {data ? <SlipButton what={label(indicatorLabel)} source={data.provenance} /> : null}
      </p>
    </>
  )
}

/** What does not go without saying is not folded away. */
const isDisputed = ({ state }: TargetVerdictWire): boolean => state !== 'attained' && state !== 'onTrack'

/** What is left where no strip shows it, what the rest of the period must be where days do not say it, and the official figure that decides. */
function Said({
  verdict,
  isAllowanceShown,
}: {
  readonly verdict: TargetVerdictWire
  readonly isAllowanceShown: boolean
}): ReactNode {
  const text = useText(verdictText)
  const { language } = useLanguage()
  const days = isAllowanceShown ? null : allowanceNote(verdict, language)
  const rest = verdict.allowance === null ? restNote(verdict, language) : null
  const published = publishedNote(verdict, language)
  return (
    <>
      {days === null ? null : <p className={styles.said}>{days}</p>}
      {rest === null ? null : (
        <p className={styles.said}>
          <ChemText>{rest}</ChemText>
        </p>
      )}
      {published === null ? null : (
        <p className={styles.said}>
          {text.published} <span lang={langOf(published)}>{published}</span>
        </p>
      )}
    </>
  )
}

/** 去处 — the page that shows what the verdict rests on. */
function PageLink({ verdict: { indicator, targetId } }: { readonly verdict: TargetVerdictWire }): ReactNode {
  const text = useText(verdictText)
  const county = useCounty().slug
  if (indicator.startsWith('air.')) {
    return (
      <Link to="/$county/air" params={{ county }} search={({ asOf }) => ({ asOf, tab: 'targets' })} hash={targetId}>
        {text.toPage.air}
      </Link>
    )
  }
  return (
    <Link to="/$county/water" params={{ county }} search={({ asOf }) => ({ asOf, tab: waterTab(indicator) })}>
      {text.toPage.water}
    </Link>
  )
}

function waterTab(indicator: TargetVerdictWire['indicator']): WaterTab {
  if (indicator === 'water.source-class') return 'sources'
  return indicator === 'water.function-zone-ratio' ? 'zones' : 'sections'
}

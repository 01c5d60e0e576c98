import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Chart } from '#web/charts/chart.tsx'
import { verdictQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { AllowanceStrip } from '#web/features/air/allowance-strip.tsx'
import { TargetFacts } from '#web/features/air/target-facts.tsx'
import { TargetFigure } from '#web/features/air/target-figure.tsx'
import styles from '#web/features/air/targets.module.css'
import { targetsText } from '#web/features/air/targets-text.ts'
import { trajectoryChart } from '#web/features/air/trajectory-chart.ts'
import type { TargetVerdict, VerdictDetail } from '#web/features/air/wire.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'

interface TargetCardProps {
  readonly plan: string
  readonly verdict: TargetVerdict
  readonly isDemo: boolean
}

/** 一个目标 — the figure, the sentence as a report would have it, the strip of days, the trajectory, and what decides. */
export function TargetCard({ plan, verdict, isDemo }: TargetCardProps) {
  const text = useText(targetsText)
  const label = useLabel()
  const county = useCounty().slug
  const { asked } = useAsOf()
  const { targetId, clause, sentence } = verdict
  const { data, error, refetch } = useQuery(verdictQuery(county, plan, targetId, asked))
  return (
    <section id={targetId} className={styles.target} aria-label={label(verdict.indicatorLabel)}>
      <div className={styles.context}>
        <span>{clause}</span>
        <Link to="/$county/plans/$plan" params={{ county, plan }} search={(before) => ({ asOf: before.asOf, clause })}>
          {text.toClause}
        </Link>
        {data && <SlipButton what={label(verdict.indicatorLabel)} source={data.provenance} />}
      </div>
      <TargetFigure plan={plan} verdict={verdict} />
      {label(sentence) === '' ? null : (
        <p className={styles.sentence}>
          <ChemText>{label(sentence)}</ChemText>
        </p>
      )}
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {data?.strip && <AllowanceStrip strip={data.strip} allowance={verdict.allowance} />}
      {data?.trajectory && <Trajectory detail={data} trajectory={data.trajectory} isDemo={isDemo} />}
      <TargetFacts verdict={verdict} />
    </section>
  )
}

interface TrajectoryProps {
  readonly detail: VerdictDetail
  readonly trajectory: NonNullable<VerdictDetail['trajectory']>
  readonly isDemo: boolean
}

/** One more decimal than the figure that decides: the course is drawn finer than it is judged. */
const DECIMALS = 1

function Trajectory({ detail: { verdict }, trajectory, isDemo }: TrajectoryProps) {
  const text = useText(targetsText)
  const words = useText(airText)
  const label = useLabel()
  const { language } = useLanguage()
  const { from, to } = verdict.period
  return (
    <Chart
      title={`${label(verdict.indicatorLabel)} · ${text.trajectory}`}
      context={text.trajectoryContext(formatDate(from, language), formatDate(to, language))}
      spec={trajectoryChart(trajectory, verdict, DECIMALS, language)}
      empty={text.noTrajectory}
      note={isDemo ? words.demo : undefined}
      height={240}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TargetVerdictWire } from '#contract/schemas/verdict.ts'
import { airText } from '#web/features/air/air-text.ts'
import styles from '#web/features/air/targets.module.css'
import { targetsText } from '#web/features/air/targets-text.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { AllowanceStrip } from '#web/features/verdict/allowance-strip.tsx'
import { TargetFacts } from '#web/features/verdict/target-facts.tsx'
import { TargetFigure } from '#web/features/verdict/target-figure.tsx'
import { Trajectory } from '#web/features/verdict/trajectory.tsx'
import { verdictQuery } from '#web/features/verdict/verdict-query.ts'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'

interface TargetCardProps {
  readonly plan: string
  readonly verdict: TargetVerdictWire
  readonly isDemo: boolean
}

/** 一个目标 — the figure, the sentence as a report would have it, the strip of days, the trajectory, and what decides. */
export function TargetCard({ plan, verdict, isDemo }: TargetCardProps) {
  const text = useText(targetsText)
  const words = useText(airText)
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
      <TargetFigure plan={plan} verdict={verdict} asked={asked} />
      {label(sentence) === '' ? null : (
        <p className={styles.sentence}>
          <ChemText>{label(sentence)}</ChemText>
        </p>
      )}
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {data?.strip && <AllowanceStrip strip={data.strip} allowance={verdict.allowance} />}
      {data?.trajectory && (
        <Trajectory
          verdict={verdict}
          trajectory={data.trajectory}
          note={isDemo ? words.demo : undefined}
          height={240}
        />
      )}
      <TargetFacts verdict={verdict} />
    </section>
  )
}

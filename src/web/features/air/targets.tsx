import { Link } from '@tanstack/react-router'
import styles from '#web/features/air/air.module.css'
import { TargetCard } from '#web/features/air/target-card.tsx'
import { targetsText } from '#web/features/air/targets-text.ts'
import type { Air } from '#web/features/air/use-air.ts'
import { useAirVerdicts } from '#web/features/air/use-verdicts.ts'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 目标页 — every target of the plan about the air: where it stands, what is left, and what the rest must be. */
export function Targets({ air }: { readonly air: Air }) {
  const text = useText(targetsText)
  const label = useLabel()
  const { plan, verdicts, unbound, error, retry } = useAirVerdicts()
  if (error) return <ErrorState inline error={error} onRetry={retry} />
  if (plan === null) {
    return (
      <EmptyState
        inline
        title={text.noPlanTitle}
        actions={
          <Link to="/$county/import" params={{ county: air.county }}>
            {text.toImport}
          </Link>
        }
      >
        {text.noPlan}
      </EmptyState>
    )
  }
  if (plan === undefined || verdicts === undefined) return <LoadingState />
  return (
    <>
      <p className={styles.note}>{text.lead(plan.title)}</p>
      {verdicts.length === 0 ? (
        <EmptyState inline title={text.noneTitle}>
          {text.none}
        </EmptyState>
      ) : null}
      {verdicts.map((verdict) => (
        <TargetCard key={verdict.targetId} plan={plan.key} verdict={verdict} isDemo={air.isDemo} />
      ))}
      {unbound.length > 0 ? (
        <section>
          <h2 className={styles.subtitle}>{text.unbound}</h2>
          <ul>
            {unbound.map(({ targetId, reason }) => (
              <li key={targetId} className={styles.note}>
                {label(reason)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

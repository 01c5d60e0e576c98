import { useQuery } from '@tanstack/react-query'
import styles from '#web/features/air/air.module.css'
import { AirControls } from '#web/features/air/air-controls.tsx'
import { evaluationQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { compareText } from '#web/features/air/compare-text.ts'
import { PeriodTable } from '#web/features/air/period-table.tsx'
import type { Air } from '#web/features/air/use-air.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 换标准试算 — the same data by two editions side by side. */
export function Trial({ air }: { readonly air: Air }) {
  const text = useText(compareText)
  const words = useText(airText)
  const shown = useQuery(evaluationQuery(air.county, air.asked))
  const tried = useQuery(evaluationQuery(air.county, { ...air.asked, edition: air.other }))
  const error = shown.error ?? tried.error
  return (
    <>
      <AirControls air={air} shows={['subject', 'year', 'month', 'edition', 'other', 'dust']} />
      <p className={styles.note}>{air.edition === air.other ? text.trialSame : text.trialLead}</p>
      {error ? <ErrorState inline error={error} onRetry={() => void [shown.refetch(), tried.refetch()]} /> : null}
      {!error && !(shown.data && tried.data) ? <LoadingState /> : null}
      {shown.data && tried.data && !error ? (
        <PeriodTable
          caption={text.trialTitle}
          periods={[
            { key: 'shown', title: `${text.shown} · ${words.editions[air.edition]}`, evaluation: shown.data },
            { key: 'tried', title: `${text.tried} · ${words.editions[air.other]}`, evaluation: tried.data },
          ]}
          note={air.isDemo ? words.demo : undefined}
        />
      ) : null}
    </>
  )
}

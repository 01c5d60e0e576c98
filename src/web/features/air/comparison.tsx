import { useQuery } from '@tanstack/react-query'
import { Chart } from '#web/charts/chart.tsx'
import type { SeriesChart } from '#web/charts/chart-spec.ts'
import styles from '#web/features/air/air.module.css'
import { AirControls } from '#web/features/air/air-controls.tsx'
import { comparisonQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { ChangeTable } from '#web/features/air/change-table.tsx'
import { changeItem, changeWords } from '#web/features/air/change-words.ts'
import { compareText } from '#web/features/air/compare-text.ts'
import { PeriodTable } from '#web/features/air/period-table.tsx'
import type { Air } from '#web/features/air/use-air.ts'
import type { AirComparison } from '#web/features/air/wire.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import type { Language } from '#web/i18n/language.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 同比页 — the same days of two years under one edition, which is said. */
export function Comparison({ air }: { readonly air: Air }) {
  const { data, error, refetch } = useQuery(comparisonQuery(air.county, air.asked))
  return (
    <>
      <AirControls air={air} shows={['subject', 'year', 'month', 'edition', 'dust']} />
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data ? <Compared comparison={data} air={air} /> : null}
    </>
  )
}

function Compared({ comparison, air }: { readonly comparison: AirComparison; readonly air: Air }) {
  const text = useText(compareText)
  const words = useText(airText)
  const { language } = useLanguage()
  const { ruleset, current, previous, changes } = comparison
  const note = air.isDemo ? words.demo : undefined
  return (
    <>
      <p className={styles.note}>{text.lead(words.editions[ruleset])}</p>
      {previous === null ? <EmptyState inline title={text.noPrevious} /> : null}
      {previous !== null ? (
        <>
          <Chart
            title={text.chart}
            context={`${air.subjectName} · ${text.changesContext}`}
            spec={changesChart(changes, language)}
            empty={text.noPrevious}
            note={note}
            tools={<SlipButton shown={null} what={text.chart} source={current.provenance} />}
            height={240}
          />
          <ChangeTable changes={changes} note={note} />
        </>
      ) : null}
      <h2 className={styles.subtitle}>{text.details}</h2>
      <PeriodTable
        caption={text.details}
        periods={[
          { key: 'current', title: text.current, evaluation: current },
          { key: 'previous', title: text.previous, evaluation: previous },
        ]}
        note={note}
      />
    </>
  )
}

/** Bars of percent only: percentage points stand in the table, since they are no share of anything. */
function changesChart(changes: AirComparison['changes'], language: Language): SeriesChart {
  const text = compareText[language]
  const shown = changes.filter(({ unit }) => unit === '%')
  return {
    kind: 'series',
    at: { title: text.item, labels: shown.map(({ item }) => changeItem(item, language)) },
    value: { title: text.change, unit: '%', decimals: 1 },
    series: [
      {
        key: 'change',
        name: text.change,
        look: 'bar',
        tone: 'main',
        values: shown.map(({ change }) => change),
        notesTitle: text.change,
        notes: shown.map((change) => changeWords(change, language)),
      },
    ],
  }
}

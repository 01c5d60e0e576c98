import { useQuery } from '@tanstack/react-query'
import { Chart } from '#web/charts/chart.tsx'
import { AirControls } from '#web/features/air/air-controls.tsx'
import { daysQuery, evaluationQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { levelShares, primaryDaysChart, primaryShares } from '#web/features/air/pollutant-charts.ts'
import { pollutantsText } from '#web/features/air/pollutants-text.ts'
import type { Air } from '#web/features/air/use-air.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'

/** 首要污染物页 — of how many days each was the primary pollutant, by month, beside the levels of those months. */
export function Primary({ air }: { readonly air: Air }) {
  const text = useText(pollutantsText)
  const words = useText(airText)
  const { language } = useLanguage()
  const evaluated = useQuery(evaluationQuery(air.county, air.asked))
  const days = useQuery(daysQuery(air.county, air.asked))
  const note = air.isDemo ? words.demo : undefined
  const shares = [
    { title: text.primaryByMonth, context: text.primaryContext, of: primaryShares, empty: text.noPrimary },
    { title: text.byLevel, context: text.levelsContext, of: levelShares, empty: words.emptyPeriod },
  ]
  return (
    <>
      <AirControls air={air} shows={['subject', 'year', 'month', 'edition', 'dust']} />
      <Chart
        title={text.primaryTitle}
        context={`${air.context} · ${text.primaryContext}`}
        spec={evaluated.data && primaryDaysChart(evaluated.data.primaryDays, language)}
        error={evaluated.error}
        onRetry={() => void evaluated.refetch()}
        empty={text.noPrimary}
        note={note}
        tools={
          evaluated.data && <SlipButton shown={null} what={text.primaryTitle} source={evaluated.data.provenance} />
        }
        height={220}
      />
      {shares.map(({ title, context, of, empty }) => (
        <Chart
          key={title}
          title={title}
          context={`${air.context} · ${context}`}
          spec={days.data && of(days.data.days, language)}
          error={days.error}
          onRetry={() => void days.refetch()}
          empty={empty}
          note={note}
          tools={days.data && <SlipButton shown={null} what={title} source={days.data.provenance} />}
          height={320}
        />
      ))}
    </>
  )
}

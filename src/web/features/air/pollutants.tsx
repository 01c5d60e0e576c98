import { useQuery } from '@tanstack/react-query'
import { isLocalDate } from '#kernel/time/calendar.ts'
import { Chart } from '#web/charts/chart.tsx'
import styles from '#web/features/air/air.module.css'
import { AirControls } from '#web/features/air/air-controls.tsx'
import { daysQuery, evaluationQuery, hoursQuery, profileQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { ExceedanceTable } from '#web/features/air/exceedance-table.tsx'
import { FactorStatistics } from '#web/features/air/factor-statistics.tsx'
import { dailyChart, hourlyChart, hourlyFactor, profileCharts } from '#web/features/air/pollutant-charts.ts'
import { pollutantsText } from '#web/features/air/pollutants-text.ts'
import type { Air } from '#web/features/air/use-air.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'

/** 污染物页 — one item by day, hour, month and season, its statistics, and the days over a limit. */
export function Pollutants({ air }: { readonly air: Air }) {
  return (
    <>
      <AirControls air={air} shows={['subject', 'factor', 'year', 'month', 'edition', 'dust']} />
      <DailyChart air={air} />
      <HourlyChart air={air} />
      <ProfileCharts air={air} />
      <FactorStatistics air={air} />
      <ExceedanceTable air={air} />
    </>
  )
}

const again = (refetch: () => unknown) => () => void refetch()

function DailyChart({ air }: { readonly air: Air }) {
  const text = useText(pollutantsText)
  const words = useText(airText)
  const { language } = useLanguage()
  const days = useQuery(daysQuery(air.county, air.asked))
  const evaluated = useQuery(evaluationQuery(air.county, air.asked)).data
  const limit = evaluated?.factors.find(({ item }) => item === air.factor)?.percentile?.limit ?? null
  const title = text.daily(factorName(air.factor, language))
  return (
    <Chart
      title={title}
      context={air.context}
      spec={
        days.data && dailyChart(days.data.days, air.factor, { limit, subject: air.subject, dust: air.dust }, language)
      }
      error={days.error}
      onRetry={again(days.refetch)}
      empty={words.emptyPeriod}
      note={air.isDemo ? words.demo : undefined}
      tools={days.data && <SlipButton shown={null} what={title} source={days.data.provenance} />}
    />
  )
}

/** Hours are shown a month at a time: the chosen one, or the last of the period. */
function monthOf({ from, to }: { readonly from: Air['asked']['from']; readonly to: Air['asked']['to'] }) {
  const first = `${to.slice(0, 7)}-01`
  return { from: isLocalDate(first) && first > from ? first : from, to }
}

function HourlyChart({ air }: { readonly air: Air }) {
  const text = useText(pollutantsText)
  const words = useText(airText)
  const { language } = useLanguage()
  const factor = hourlyFactor(air.factor)
  const month = monthOf(air.asked)
  const { data, error, refetch } = useQuery(hoursQuery(air.county, { ...air.asked, ...month }))
  if (factor === null) return <p className={styles.note}>{text.noHourly}</p>
  const title = text.hourly(factorName(factor, language))
  return (
    <Chart
      title={title}
      context={`${air.subjectName} · ${text.hourlyContext(month.to.slice(0, 7))}`}
      spec={data && hourlyChart(data.hours, factor, language)}
      error={error}
      onRetry={again(refetch)}
      empty={words.emptyPeriod}
      note={air.isDemo ? words.demo : undefined}
      tools={data && <SlipButton shown={null} what={title} source={data.provenance} />}
      height={520}
    />
  )
}

function ProfileCharts({ air }: { readonly air: Air }) {
  const text = useText(pollutantsText)
  const words = useText(airText)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(profileQuery(air.county, air.asked, air.factor))
  const charts = data && profileCharts(data, language)
  const name = factorName(air.factor, language)
  const titles = { hours: text.byHour(name), months: text.byMonth(name), seasons: text.bySeason(name) }
  return (
    <div className={styles.pair}>
      {(['months', 'hours', 'seasons'] as const).map((one) => (
        <Chart
          key={one}
          title={titles[one]}
          context={text.profileContext}
          spec={charts?.[one]}
          error={error}
          onRetry={again(refetch)}
          empty={words.emptyPeriod}
          note={air.isDemo ? words.demo : undefined}
          tools={data && <SlipButton shown={null} what={titles[one]} source={data.provenance} />}
          height={220}
        />
      ))}
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AirEmpty } from '#web/features/air/air-empty.tsx'
import { overviewQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { AqiBadge } from '#web/features/air/aqi-badge.tsx'
import { primaryWords } from '#web/features/air/aqi-words.ts'
import { LatestHours } from '#web/features/air/latest-hours.tsx'
import styles from '#web/features/air/overview.module.css'
import { overviewSentences } from '#web/features/air/overview-sentences.ts'
import { overviewText } from '#web/features/air/overview-text.ts'
import { PeriodTable } from '#web/features/air/period-table.tsx'
import { SentenceLine } from '#web/features/air/sentence-line.tsx'
import type { Air } from '#web/features/air/use-air.ts'
import { useAirVerdicts } from '#web/features/air/use-verdicts.ts'
import { VerdictStrip } from '#web/features/air/verdict-strip.tsx'
import type { AirOverview } from '#web/features/air/wire.ts'
import { TargetFigure } from '#web/features/verdict/target-figure.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstant } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { cx } from '#web/ui/cx.ts'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 大气总览 — three sentences, three numbers, the year's days; at the right what the stations say now. */
export function Overview({ air }: { readonly air: Air }) {
  const { asked } = useAsOf()
  const { data, error, refetch } = useQuery(overviewQuery(air.county, asked))
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  const isBare = data.stations.length === 0 || (data.year === null && data.latest.every(({ start }) => start === null))
  return isBare ? <AirEmpty hasStations={data.stations.length > 0} /> : <Filled overview={data} air={air} />
}

/** As many large numbers as the eye takes in at once. */
const NUMBERS = 3

function Filled({ overview, air }: { readonly overview: AirOverview; readonly air: Air }) {
  const text = useText(overviewText)
  const words = useText(airText)
  const { language } = useLanguage()
  const { plan, verdicts = [] } = useAirVerdicts()
  const { asked } = useAsOf()
  const shown = verdicts.slice(0, NUMBERS)
  const ratio = verdicts.find(({ indicator }) => indicator === 'air.good-day-ratio')
  return (
    <div className={styles.columns}>
      <div>
        <p className={styles.moment}>{formatInstant(overview.asOf, language)}</p>
        {overviewSentences(overview, verdicts, language).map((sentence, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three sentences, each in its place
          <SentenceLine key={at} sentence={sentence} />
        ))}
        {plan && shown.length > 0 ? (
          <div className={styles.numbers}>
            {shown.map((verdict) => (
              <div key={verdict.targetId} className={styles.number}>
                <TargetFigure plan={plan.key} verdict={verdict} asked={asked} />
              </div>
            ))}
          </div>
        ) : null}
        {plan && ratio ? <VerdictStrip plan={plan.key} targetId={ratio.targetId} /> : null}
        <h2 className={cx(styles.heading, styles.periods)}>{text.periods}</h2>
        <PeriodTable
          caption={text.periods}
          periods={[
            { key: 'month', title: text.month, evaluation: overview.month },
            { key: 'year', title: text.year, evaluation: overview.year },
            { key: 'lastYear', title: text.previous, evaluation: overview.lastYear },
          ]}
          note={air.isDemo ? words.demo : undefined}
        />
      </div>
      <aside>
        <LatestHours overview={overview} />
        <Yesterday overview={overview} air={air} />
      </aside>
    </div>
  )
}

function Yesterday({ overview: { yesterday }, air }: { readonly overview: AirOverview; readonly air: Air }) {
  const text = useText(airText)
  const words = useText(overviewText)
  const { language } = useLanguage()
  if (yesterday === null) return null
  return (
    <section className={styles.yesterday}>
      <h2 className={styles.heading}>{words.yesterdayTitle}</h2>
      <div className={styles.stationHead}>
        <span>
          <ChemText>{`${text.primary} ${primaryWords(yesterday.result, language)}`}</ChemText>
        </span>
        <AqiBadge result={yesterday.result} />
      </div>
      <Link
        to="/$county/air"
        params={{ county: air.county }}
        search={(before) => ({ ...before, tab: 'calendar', day: yesterday.day })}
        className={styles.more}
      >
        {words.dayDetails}
      </Link>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import styles from '#web/features/air/air.module.css'
import { daysQuery } from '#web/features/air/air-query.ts'
import { airText } from '#web/features/air/air-text.ts'
import { AqiBadge } from '#web/features/air/aqi-badge.tsx'
import { factorList, levelWords, primaryWords } from '#web/features/air/aqi-words.ts'
import { calendarText } from '#web/features/air/calendar-text.ts'
import { type ExceedanceDay, exceedanceDays } from '#web/features/air/pollutant-charts.ts'
import { pollutantsText } from '#web/features/air/pollutants-text.ts'
import type { Air } from '#web/features/air/use-air.ts'
import { factorDecimals, factorName } from '#web/features/evidence/factor-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import type { Language } from '#web/i18n/language.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

function overWords({ report, items }: ExceedanceDay, language: Language): string {
  return items
    .map((item) => {
      const { rounded } = report.values[item]
      return `${factorName(item, language)} ${rounded?.toFixed(factorDecimals(item) ?? 0) ?? ''}`
    })
    .join(airText[language].join)
}

/** 超标日清单 — which days passed a daily limit, by which item and how much. */
export function ExceedanceTable({ air }: { readonly air: Air }) {
  const text = useText(pollutantsText)
  const words = useText(airText)
  const calendar = useText(calendarText)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(daysQuery(air.county, air.asked))
  const columns: readonly Column<ExceedanceDay>[] = [
    { key: 'day', title: text.day, card: 'title', value: ({ report }) => report.day },
    {
      key: 'over',
      title: text.overItems,
      value: (day) => overWords(day, language),
      cell: (day) => <ChemText>{overWords(day, language)}</ChemText>,
    },
    {
      key: 'aqi',
      title: 'AQI',
      value: ({ report }) => report.result.aqi,
      cell: ({ report }) => <AqiBadge result={report.result} />,
    },
    { key: 'level', title: calendar.level, card: 'none', value: ({ report }) => levelWords(report.result, language) },
    {
      key: 'primary',
      title: words.primary,
      value: ({ report }) => primaryWords(report.result, language),
      cell: ({ report }) => <ChemText>{factorList(report.result.primaries, language)}</ChemText>,
    },
  ]
  return (
    <section>
      <h2 className={styles.subtitle}>{text.exceedances}</h2>
      <p className={styles.quiet}>
        {air.context} · {text.exceedancesContext}
      </p>
      <DataTable
        caption={text.exceedances}
        columns={columns}
        rows={data && exceedanceDays(data.days, air.dust)}
        rowKey={({ report }) => report.day}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState inline title={text.noExceedances} />}
        exportNote={air.isDemo ? words.demo : undefined}
      />
    </section>
  )
}

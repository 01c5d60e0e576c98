import { AIR_DAY_FACTORS } from '#kernel/air/air-day.ts'
import { airText } from '#web/features/air/air-text.ts'
import { AqiBadge } from '#web/features/air/aqi-badge.tsx'
import { levelWords, primaryWords } from '#web/features/air/aqi-words.ts'
import styles from '#web/features/air/calendar.module.css'
import { calendarText } from '#web/features/air/calendar-text.ts'
import type { AirDay } from '#web/features/air/wire.ts'
import { factorDecimals, factorName } from '#web/features/evidence/factor-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'

interface DayTableProps {
  readonly days: readonly AirDay[]
  readonly caption: string
  readonly note: string | undefined
}

/** 逐日表 — the same days in rows: AQI, level, primary pollutants and the daily values as rounded. */
export function DayTable({ days, caption, note }: DayTableProps) {
  const text = useText(calendarText)
  const words = useText(airText)
  const { language } = useLanguage()
  const columns: readonly Column<AirDay>[] = [
    { key: 'day', title: text.date, card: 'title', value: ({ day }) => day },
    { key: 'aqi', title: 'AQI', align: 'end', value: ({ result }) => result.aqi },
    {
      key: 'level',
      title: text.level,
      value: ({ result }) => levelWords(result, language),
      cell: ({ result }) => <AqiBadge result={result} />,
    },
    {
      key: 'primary',
      title: words.primary,
      value: ({ result }) => primaryWords(result, language),
      cell: ({ result }) => <ChemText>{primaryWords(result, language)}</ChemText>,
    },
    ...AIR_DAY_FACTORS.map((item) => ({
      key: item,
      title: factorName(item, language),
      align: 'end' as const,
      card: 'none' as const,
      value: ({ values }: AirDay) => values[item].rounded,
      cell: ({ values }: AirDay) => values[item].rounded?.toFixed(factorDecimals(item) ?? 0) ?? '—',
    })),
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={days}
      rowKey={({ day }) => day}
      empty={null}
      pageSize={31}
      exportNote={note}
      className={styles.table}
    />
  )
}

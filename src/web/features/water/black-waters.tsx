import { useQuery } from '@tanstack/react-query'
import { useBlackColumns } from '#web/features/water/black-columns.tsx'
import { blackLine } from '#web/features/water/black-lines.ts'
import { blackText } from '#web/features/water/black-text.ts'
import { Rules } from '#web/features/water/rules.tsx'
import type { Water } from '#web/features/water/use-water.ts'
import styles from '#web/features/water/water.module.css'
import { WaterEmpty } from '#web/features/water/water-empty.tsx'
import { blackWatersQuery } from '#web/features/water/water-query.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { BlackWater } from '#web/features/water/wire.ts'
import { YearControl } from '#web/features/water/year-control.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 检查一行 — one check of one water; null: it was never checked in the year. */
export interface CheckRow {
  readonly water: BlackWater
  readonly reading: BlackWater['readings'][number] | null
}

/** 黑臭水体页 — the last check of each water, then every check of the year. */
export function BlackWaterList({ water }: { readonly water: Water }) {
  const text = useText(blackText)
  const words = useText(waterText)
  const { language } = useLanguage()
  const { data, error, refetch, isPlaceholderData } = useQuery(blackWatersQuery(water.county, water.asked))
  const columns = useBlackColumns(water)
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  const { waters, rule } = data
  if (waters.length === 0) return <WaterEmpty missing={text.kind} />
  const { year } = water.asked
  const exportNote = water.isDemo ? words.demo : undefined
  const every = waters.flatMap((one): readonly CheckRow[] => one.readings.map((reading) => ({ water: one, reading })))
  return (
    <div className={cx(isPlaceholderData && styles.stale)}>
      <YearControl water={water} />
      <div className={styles.report}>
        <p>{blackLine(year, waters, language)}</p>
      </div>
      <h2 className={styles.subtitle}>{text.caption}</h2>
      <DataTable
        className={styles.table}
        caption={text.caption}
        columns={columns}
        rows={waters.map((one): CheckRow => ({ water: one, reading: one.readings[0] ?? null }))}
        rowKey={(row) => row.water.stationId}
        empty={null}
        exportNote={exportNote}
      />
      <p className={styles.legend}>
        {text.note} {text.relapseMeaning} <span className={styles.unverified}>{words.unverified}</span>
      </p>
      <Rules rules={[rule]} />
      <h2 className={styles.subtitle}>{text.history(year)}</h2>
      <DataTable
        className={styles.table}
        caption={text.history(year)}
        columns={columns}
        rows={every}
        rowKey={(row) => `${row.water.stationId} ${row.reading?.at}`}
        find={water.search.q ?? ''}
        onFind={(q) => water.change({ q: q === '' ? undefined : q })}
        empty={<p className={styles.note}>{text.never}</p>}
        exportNote={exportNote}
      />
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { PlanTargets } from '#web/features/water/plan-targets.tsx'
import { Report } from '#web/features/water/report.tsx'
import { useSourceColumns } from '#web/features/water/source-columns.tsx'
import { sourceLines, sourceRows } from '#web/features/water/source-rows.ts'
import { sourcesText } from '#web/features/water/sources-text.ts'
import { usePlanVerdicts } from '#web/features/water/use-plan-verdicts.ts'
import type { Water } from '#web/features/water/use-water.ts'
import styles from '#web/features/water/water.module.css'
import { WaterEmpty } from '#web/features/water/water-empty.tsx'
import { sourcesQuery } from '#web/features/water/water-query.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { YearControl } from '#web/features/water/year-control.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 饮用水水源页 — attainment by count and by volume, and every source by month. */
export function Sources({ water }: { readonly water: Water }) {
  const text = useText(sourcesText)
  const words = useText(waterText)
  const { language } = useLanguage()
  const { data, error, refetch, isPlaceholderData } = useQuery(sourcesQuery(water.county, water.asked))
  const columns = useSourceColumns(data?.provenance)
  const { plan, verdicts } = usePlanVerdicts(water, 'water.source-class')
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  if (data.sources.length === 0) return <WaterEmpty missing={text.kind} />
  const caption = text.caption(data.year)
  const lines = sourceLines(data, language)
  return (
    <div className={cx(isPlaceholderData && styles.stale)}>
      <YearControl water={water} />
      {lines.length === 0 ? <WaterEmpty missing={null} /> : <Report lines={lines} slip={data.provenance} />}
      <PlanTargets water={water} plan={plan} verdicts={verdicts} />
      <div className={styles.line}>
        <h2 className={styles.subtitle}>{caption}</h2>
        <SlipButton what={caption} source={data.provenance} shown={null} />
      </div>
      <DataTable
        className={styles.table}
        caption={caption}
        columns={columns}
        rows={sourceRows(data)}
        rowKey={({ source, month }) => `${source.stationId} ${month?.month}`}
        find={water.search.q ?? ''}
        onFind={(q) => water.change({ q: q === '' ? undefined : q })}
        empty={null}
        exportNote={water.isDemo ? words.demo : undefined}
      />
      <p className={styles.legend}>{text.note}</p>
      <p className={styles.legend}>{text.rowsNote}</p>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { overallLines } from '#web/features/water/overall-lines.ts'
import { Report } from '#web/features/water/report.tsx'
import { matrixRows, useSectionColumns } from '#web/features/water/section-columns.tsx'
import { sectionsText } from '#web/features/water/sections-text.ts'
import type { Water } from '#web/features/water/use-water.ts'
import styles from '#web/features/water/water.module.css'
import { WaterEmpty } from '#web/features/water/water-empty.tsx'
import { sectionsQuery } from '#web/features/water/water-query.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { WaterSections } from '#web/features/water/wire.ts'
import { YearControl } from '#web/features/water/year-control.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 断面页 — how the rivers were as a whole, and every section by month. */
export function Sections({ water }: { readonly water: Water }) {
  const text = useText(sectionsText)
  const { data, error, refetch, isPlaceholderData } = useQuery(sectionsQuery(water.county, water.asked))
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  if (data.sections.length === 0) return <WaterEmpty missing={text.kind} />
  return (
    <div className={cx(isPlaceholderData && styles.stale)}>
      <YearControl water={water} />
      <Matrix sections={data} water={water} />
    </div>
  )
}

function Matrix({ sections, water }: { readonly sections: WaterSections; readonly water: Water }) {
  const text = useText(sectionsText)
  const words = useText(waterText)
  const { language } = useLanguage()
  const columns = useSectionColumns(water)
  const caption = text.caption(sections.year)
  const lines = overallLines(sections, language)
  const isBare = sections.sections.every(({ yearResult }) => yearResult === null)
  return (
    <>
      {isBare ? <WaterEmpty missing={null} /> : <Report lines={lines} slip={sections.provenance} />}
      <div className={styles.line}>
        <h2 className={styles.subtitle}>{caption}</h2>
        <SlipButton what={caption} source={sections.provenance} shown={null} />
      </div>
      <DataTable
        className={styles.matrix}
        caption={caption}
        columns={columns}
        rows={matrixRows(sections.sections, sections.year, water.today)}
        rowKey={({ section }) => section.stationId}
        find={water.search.q ?? ''}
        onFind={(q) => water.change({ q: q === '' ? undefined : q })}
        empty={null}
        exportNote={water.isDemo ? words.demo : undefined}
      />
      <p className={styles.legend}>{text.legend}</p>
      <p className={styles.legend}>
        {text.coloursNote} <span className={styles.unverified}>{words.unverified}</span>
      </p>
    </>
  )
}

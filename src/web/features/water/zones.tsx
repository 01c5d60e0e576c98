import { useQuery } from '@tanstack/react-query'
import { SlipButton } from '#web/features/evidence/slip-button.tsx'
import { PlanTargets } from '#web/features/water/plan-targets.tsx'
import { Report } from '#web/features/water/report.tsx'
import { Rules } from '#web/features/water/rules.tsx'
import { usePlanVerdicts } from '#web/features/water/use-plan-verdicts.ts'
import type { Water } from '#web/features/water/use-water.ts'
import styles from '#web/features/water/water.module.css'
import { WaterEmpty } from '#web/features/water/water-empty.tsx'
import { zonesQuery } from '#web/features/water/water-query.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { YearControl } from '#web/features/water/year-control.tsx'
import { useZoneColumns } from '#web/features/water/zone-columns.tsx'
import { zoneLines } from '#web/features/water/zone-lines.ts'
import { zonesText } from '#web/features/water/zones-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 水功能区页 — by the annual mean, which decides, and by frequency beside it. */
export function Zones({ water }: { readonly water: Water }) {
  const text = useText(zonesText)
  const words = useText(waterText)
  const { language } = useLanguage()
  const { data, error, refetch, isPlaceholderData } = useQuery(zonesQuery(water.county, water.asked))
  const columns = useZoneColumns(data?.provenance)
  const { plan, verdicts } = usePlanVerdicts(water, 'water.function-zone-ratio')
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingState />
  if (data.zones.length === 0) return <WaterEmpty missing={text.kind} />
  const caption = text.caption(data.year)
  const [verdict] = verdicts.filter(({ target }) => target !== null)
  const target = verdict === undefined ? null : `≥ ${verdict.target} ${verdict.unit}`
  const lines = zoneLines(data, target, language)
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
        rows={data.zones}
        rowKey={({ stationId }) => stationId}
        find={water.search.q ?? ''}
        onFind={(q) => water.change({ q: q === '' ? undefined : q })}
        empty={null}
        exportNote={water.isDemo ? words.demo : undefined}
      />
      <p className={styles.legend}>{text.note}</p>
      <Rules rules={data.rules} />
    </div>
  )
}

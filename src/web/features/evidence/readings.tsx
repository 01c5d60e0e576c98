import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProvenanceWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/evidence/evidence.module.css'
import { readingsQuery, stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { evidenceText } from '#web/features/evidence/evidence-text.ts'
import { factorName } from '#web/features/evidence/factor-words.ts'
import type { SlipStation } from '#web/features/evidence/provenance-slip.tsx'
import { useReadingColumns } from '#web/features/evidence/reading-columns.tsx'
import { daysOfMonth } from '#web/features/evidence/readings-view.ts'
import { monthsOf } from '#web/features/evidence/slip-view.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Choice } from '#web/ui/field.tsx'

interface ReadingsProps {
  readonly slip: Pick<ProvenanceWire, 'from' | 'to' | 'asOf'>
  readonly station: Pick<SlipStation, 'id' | 'name' | 'factor'>
}

/** 读数 — the rows behind a number: every reading of a station and factor, month by month, with its file and line. */
export function Readings({ slip, station }: ReadingsProps) {
  const text = useText(evidenceText)
  const { language } = useLanguage()
  const { slug, isDemo } = useCounty()
  const months = monthsOf(slip.from, slip.to)
  const [month, setMonth] = useState(months[0] ?? slip.to.slice(0, 7))
  const [hasHistory, setHasHistory] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const stations = useQuery({ ...stationsQuery(slug, slip.asOf), enabled: station.factor === null })
  const listed = stations.data?.find(({ id }) => id === station.id)?.coverage?.factors ?? []
  const factors = station.factor === null ? listed : [station.factor]
  const factor = chosen ?? factors[0]
  const columns = useReadingColumns(factor ?? '')
  const { data, error, refetch } = useQuery({
    ...readingsQuery(slug, {
      stationId: station.id,
      factor: factor ?? '',
      ...daysOfMonth(month, slip),
      asOf: slip.asOf,
      history: hasHistory ? 'yes' : 'no',
    }),
    enabled: factor !== undefined,
  })
  return (
    <div className={styles.readings}>
      <div className={styles.tools}>
        <Choice
          label={text.readingFactor}
          value={factor ?? ''}
          options={factors.map((value) => ({ value, label: factorName(value, language) }))}
          onChange={setChosen}
        />
        <Choice
          label={text.month}
          value={month}
          options={months.map((value) => ({ value, label: value }))}
          onChange={setMonth}
        />
        <label className={styles.check}>
          <input type="checkbox" checked={hasHistory} onChange={(event) => setHasHistory(event.target.checked)} />
          {text.withHistory}
        </label>
      </div>
      {factor === undefined && stations.isSuccess ? <p className={styles.quiet}>{text.noFactors}</p> : null}
      <DataTable
        caption={text.readingsOf(station.name, factor === undefined ? '' : factorName(factor, language))}
        columns={columns}
        rows={factor === undefined && stations.isSuccess ? [] : data}
        rowKey={({ start, version }) => `${start} ${version}`}
        error={error ?? stations.error}
        onRetry={() => void refetch()}
        pageSize={200}
        exportNote={isDemo ? text.demo : undefined}
        empty={
          <EmptyState inline title={text.noReadings}>
            {text.noReadingsMeaning}
          </EmptyState>
        }
      />
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StationWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { useStationColumns } from '#web/features/data/stations/station-columns.tsx'
import { stationsText } from '#web/features/data/stations/stations-text.ts'
import { WriteStation } from '#web/features/data/stations/write-station.tsx'
import { useFind } from '#web/features/data/use-find.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 点位 — where readings come from, what is known of each, and the way to its rows. */
export function Stations() {
  const text = useText(stationsText)
  const { exportNote } = useText(dataText)
  const { slug, isDemo } = useCounty()
  const mayManage = useCan()('observation.manage')
  const { data, error, refetch } = useQuery(stationsQuery(slug, useAsOf().asked))
  const [open, setOpen] = useState<{ readonly station: StationWire | null } | null>(null)
  const columns = useStationColumns(mayManage ? (station) => setOpen({ station }) : null)
  const create = (
    <Button tone="primary" onClick={() => setOpen({ station: null })}>
      {text.create}
    </Button>
  )
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.quiet}>{text.lead}</p>
        {mayManage ? create : null}
      </div>
      <DataTable
        className={styles.table}
        caption={text.caption}
        columns={columns}
        rows={data}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <EmptyState inline title={text.emptyTitle}>
            {mayManage ? text.empty : text.emptyViewer}
          </EmptyState>
        }
        {...useFind()}
        exportNote={isDemo ? exportNote : undefined}
      />
      {open && <WriteStation county={slug} station={open.station} onClose={() => setOpen(null)} />}
    </>
  )
}

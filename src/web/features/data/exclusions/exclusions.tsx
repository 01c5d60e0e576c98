import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExclusionWire } from '#contract/schemas/observation.ts'
import styles from '#web/features/data/data.module.css'
import { exclusionsQuery } from '#web/features/data/data-query.ts'
import { dataText } from '#web/features/data/data-text.ts'
import { useExclusionColumns } from '#web/features/data/exclusions/exclusion-columns.tsx'
import { exclusionsText } from '#web/features/data/exclusions/exclusions-text.ts'
import { NewExclusion } from '#web/features/data/exclusions/new-exclusion.tsx'
import { WithdrawExclusion } from '#web/features/data/exclusions/withdraw-exclusion.tsx'
import { useFind } from '#web/features/data/use-find.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 剔除 — readings that do not count, each with its reason; nothing is deleted. */
export function Exclusions() {
  const text = useText(exclusionsText)
  const { exportNote } = useText(dataText)
  const { slug, isDemo } = useCounty()
  const { asked } = useAsOf()
  const mayManage = useCan()('observation.manage')
  const { data, error, refetch } = useQuery(exclusionsQuery(slug, asked))
  const stations = useQuery(stationsQuery(slug, asked)).data ?? []
  const [isNew, setIsNew] = useState(false)
  const [leaving, setLeaving] = useState<ExclusionWire | null>(null)
  const columns = useExclusionColumns({
    nameOf: (stationId) => stations.find(({ id }) => id === stationId)?.name,
    onWithdraw: mayManage ? setLeaving : null,
  })
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.quiet}>{text.lead}</p>
        {mayManage && (
          <Button tone="primary" onClick={() => setIsNew(true)}>
            {text.create}
          </Button>
        )}
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
      {isNew && <NewExclusion county={slug} onClose={() => setIsNew(false)} />}
      {leaving && <WithdrawExclusion county={slug} exclusion={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

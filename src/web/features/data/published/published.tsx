import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import styles from '#web/features/data/data.module.css'
import { publishedQuery } from '#web/features/data/data-query.ts'
import { dataText } from '#web/features/data/data-text.ts'
import { NewPublished } from '#web/features/data/published/new-published.tsx'
import { usePublishedColumns } from '#web/features/data/published/published-columns.tsx'
import { publishedText } from '#web/features/data/published/published-text.ts'
import { useOwnFigures } from '#web/features/data/published/use-own-figures.ts'
import { useFind } from '#web/features/data/use-find.ts'
import { stationsQuery } from '#web/features/evidence/evidence-query.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 公布值 — official figures beside ours. */
export function Published() {
  const text = useText(publishedText)
  const { exportNote } = useText(dataText)
  const { slug, isDemo } = useCounty()
  const { asked } = useAsOf()
  const mayManage = useCan()('observation.manage')
  const { data, error, refetch } = useQuery(publishedQuery(slug, asked))
  const stations = useQuery(stationsQuery(slug, asked)).data ?? []
  const ownOf = useOwnFigures({ county: slug, asOf: asked }, data ?? [])
  const [isOpen, setIsOpen] = useState(false)
  const nameOf = (stationId: string) => stations.find(({ id }) => id === stationId)?.name
  const columns = usePublishedColumns({ nameOf, ownOf })
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.quiet}>{text.lead}</p>
        {mayManage && (
          <Button tone="primary" onClick={() => setIsOpen(true)}>
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
      {isOpen && <NewPublished county={slug} onClose={() => setIsOpen(false)} />}
    </>
  )
}

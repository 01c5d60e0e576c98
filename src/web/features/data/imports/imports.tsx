import { useQuery } from '@tanstack/react-query'
import styles from '#web/features/data/data.module.css'
import { observationImportsQuery } from '#web/features/data/data-query.ts'
import { dataText } from '#web/features/data/data-text.ts'
import { useImportColumns } from '#web/features/data/imports/import-columns.tsx'
import { importsText } from '#web/features/data/imports/imports-text.ts'
import { UploadCard } from '#web/features/data/imports/upload-card.tsx'
import { useFind } from '#web/features/data/use-find.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 导入 — hand over a file; below, what came in before and what became of it. */
export function Imports() {
  const text = useText(importsText)
  const { exportNote } = useText(dataText)
  const { slug, isDemo } = useCounty()
  const mayManage = useCan()('observation.manage')
  const { data, error, refetch } = useQuery(observationImportsQuery(slug))
  return (
    <>
      {mayManage && (
        <div className={styles.upload}>
          <UploadCard county={slug} />
        </div>
      )}
      <h2 className={styles.heading}>{text.caption}</h2>
      <DataTable
        className={styles.table}
        caption={text.caption}
        columns={useImportColumns(slug)}
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
    </>
  )
}

import type { UseQueryResult } from '@tanstack/react-query'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { useFind } from '#web/features/data/use-find.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** What the table says: its name, and why it is empty to those who may fill it and to those who may not. */
export interface RecordTableText {
  readonly caption: string
  readonly emptyTitle: string
  readonly empty: string
  readonly emptyViewer: string
}

export interface RecordTableProps<Row> {
  readonly text: RecordTableText
  readonly columns: readonly Column<Row>[]
  readonly query: Pick<UseQueryResult<readonly Row[]>, 'data' | 'error' | 'refetch'>
}

/** 登记列表 — the records of a county, found by words kept in the address. */
export function RecordTable<Row extends { readonly id: string }>({ text, columns, query }: RecordTableProps<Row>) {
  const { exportNote } = useText(dataText)
  const { isDemo } = useCounty()
  const mayManage = useCan()('observation.manage')
  return (
    <DataTable
      className={styles.table}
      caption={text.caption}
      columns={columns}
      rows={query.data}
      rowKey={({ id }) => id}
      error={query.error}
      onRetry={() => void query.refetch()}
      empty={
        <EmptyState inline title={text.emptyTitle}>
          {mayManage ? text.empty : text.emptyViewer}
        </EmptyState>
      }
      {...useFind()}
      exportNote={isDemo ? exportNote : undefined}
    />
  )
}

import styles from '#web/features/data/data.module.css'
import { RecordTable, type RecordTableProps, type RecordTableText } from '#web/features/data/record-table.tsx'
import { useCan } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'

interface RecordTabProps<Row> extends RecordTableProps<Row> {
  readonly text: RecordTableText & { readonly lead: string; readonly create: string }
  readonly onCreate: () => void
}

/** 登记页签 — what is kept here, the way to add one for those who may, and all there are. */
export function RecordTab<Row extends { readonly id: string }>({ onCreate, ...table }: RecordTabProps<Row>) {
  const { text } = table
  const mayManage = useCan()('observation.manage')
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.quiet}>{text.lead}</p>
        {mayManage && (
          <Button tone="primary" onClick={onCreate}>
            {text.create}
          </Button>
        )}
      </div>
      <RecordTable {...table} />
    </>
  )
}

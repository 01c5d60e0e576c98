import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'
import { csvOf, saveText } from '#web/ui/csv.ts'
import styles from '#web/ui/data-table.module.css'
import { tableText } from '#web/ui/data-table-text.ts'
import type { Column } from '#web/ui/data-table-view.ts'
import { TextInput } from '#web/ui/field.tsx'

interface TableToolsProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly found: readonly Row[]
  readonly all: number
  readonly find: string
  readonly onFind?: (find: string) => void
  readonly exportNote: string | undefined
}

/** The line above a table: filter, how many rows, export of what is found. */
export function TableTools<Row>({ caption, columns, found, all, find, onFind, exportNote }: TableToolsProps<Row>) {
  const text = useText(tableText)
  return (
    <div className={styles.tools}>
      {onFind && (
        <TextInput
          type="search"
          label={text.find}
          hideLabel
          placeholder={text.find}
          className={styles.find}
          value={find}
          onChange={(event) => onFind(event.target.value)}
        />
      )}
      <span className={styles.count} aria-live="polite">
        {text.rows(found.length, all)}
      </span>
      <Button tone="quiet" onClick={() => saveText(`${caption}.csv`, csvOf(columns, found, exportNote))}>
        {text.export}
      </Button>
    </div>
  )
}

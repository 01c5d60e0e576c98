import { type ReactNode, useState } from 'react'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/data-table.module.css'
import { tableText } from '#web/ui/data-table-text.ts'
import { TableTools } from '#web/ui/data-table-tools.tsx'
import { type Column, nextSorting, type Sorting, tableView } from '#web/ui/data-table-view.ts'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { Paging } from '#web/ui/paging.tsx'

interface DataTableProps<Row> {
  /** What the table is, read to those who cannot see it; also the name of the exported file. */
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** undefined while they are being read. */
  readonly rows: readonly Row[] | undefined
  readonly error?: unknown
  readonly onRetry?: () => void
  /** Shown when there is no row at all. */
  readonly empty: ReactNode
  readonly pageSize?: number
  /** Words every shown row has; kept by the page, usually in the address. Left out: no filter is offered. */
  readonly find?: string
  readonly onFind?: (find: string) => void
  /** A last line of the exported file, such as the notice of a demonstration county. */
  readonly exportNote?: string | undefined
  readonly className?: string | undefined
}

/** 数据表 — sorts by its heads, filters, pages and exports; each row becomes a card at phone width. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, pageSize = 100, find = '' } = props
  const text = useText(tableText)
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [page, setPage] = useState(0)
  if (props.error !== undefined && props.error !== null) {
    return <ErrorState inline error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
  }
  if (rows === undefined) return <LoadingState />
  if (rows.length === 0) return props.empty
  const view = tableView(rows, columns, { find, sorting, page, pageSize })
  return (
    <div className={props.className}>
      <TableTools
        caption={caption}
        columns={columns}
        found={view.found}
        all={rows.length}
        find={find}
        exportNote={props.exportNote}
        {...(props.onFind ? { onFind: props.onFind } : {})}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <TableHead columns={columns} sorting={sorting} onSort={(key) => setSorting(nextSorting(sorting, key))} />
          <tbody>
            {view.rows.map((row) => (
              <TableRow key={rowKey(row)} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {view.found.length === 0 && <p className={styles.none}>{text.none}</p>}
      {view.pages > 1 && <Paging page={view.page} pages={view.pages} onChange={setPage} />}
    </div>
  )
}

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly sorting: Sorting | null
  readonly onSort: (key: string) => void
}

const ARROWS = { ascending: '↑', descending: '↓' } as const

function TableHead<Row>({ columns, sorting, onSort }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, title, mark, align, isAction }) => {
          const direction = sorting?.key === key ? sorting.direction : undefined
          return (
            <th key={key} scope="col" className={cx(align === 'end' && styles.end)} aria-sort={direction}>
              {isAction === true ? (
                <span className={styles.hidden}>{title}</span>
              ) : (
                <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                  {mark}
                  {title}
                  <span aria-hidden="true" className={styles.arrow}>
                    {direction === undefined ? '' : ARROWS[direction]}
                  </span>
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function cellClass<Row>(column: Column<Row>, row: Row): string {
  const isLine = column.card === undefined && column.isAction !== true
  return cx(
    column.align === 'end' && styles.end,
    column.isAction === true && styles.action,
    column.card === 'title' && styles.cardTitle,
    (column.card === 'none' || (isLine && column.value(row) === null)) && styles.cardNone,
    isLine && styles.cardLine,
  )
}

function TableRow<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.key} data-title={column.title} className={cellClass(column, row)}>
          {column.cell ? column.cell(row) : (column.value(row) ?? '—')}
        </td>
      ))}
    </tr>
  )
}

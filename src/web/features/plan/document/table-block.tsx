import { memo, type ReactNode } from 'react'
import { columnShares } from '#web/features/plan/document/column-shares.ts'
import { documentText } from '#web/features/plan/document/document-text.ts'
import type { CellView, RowView, TableView } from '#web/features/plan/document/document-view.ts'
import { MarginSlot } from '#web/features/plan/document/margin-slot.tsx'
import { ProofSign } from '#web/features/plan/document/proof-sign.tsx'
import { LineRun } from '#web/features/plan/document/text-block.tsx'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'

function Cell({
  cell,
  label,
  isMain,
  isPaged,
}: {
  readonly cell: CellView
  readonly label: string | undefined
  /** In the widest column: the text the row is about, which needs no label on a narrow screen. */
  readonly isMain: boolean
  readonly isPaged: boolean
}): ReactNode {
  return (
    <td
      colSpan={cell.columnSpan}
      rowSpan={isPaged ? 1 : cell.rowSpan}
      data-label={label}
      className={cx(
        'doc-cell',
        cell.rowSpan > 1 && 'doc-cell-merged',
        cell.lines.length === 0 && 'doc-cell-blank',
        isMain && 'doc-cell-main',
      )}
    >
      {cell.lines.map((line) => (
        <div key={line.start}>
          <LineRun line={line} />
        </div>
      ))}
    </td>
  )
}

const Row = memo(function Row({
  row,
  anchor,
  columns,
  main,
  isPaged,
}: {
  readonly row: RowView
  readonly anchor: string
  readonly columns: readonly string[]
  readonly main: number
  readonly isPaged: boolean
}): ReactNode {
  const slots = [
    ...row.carried.map(({ column, text }) => ({
      column,
      slot: (
        <td key={`carried-${column}`} className="doc-carried" data-label={columns[column]}>
          <span className="doc-carried-text">{text}</span>
        </td>
      ),
    })),
    ...row.cells.map((cell) => ({
      column: cell.column,
      slot: (
        <Cell
          key={cell.column}
          cell={cell}
          label={columns[cell.column]}
          isMain={cell.column === main}
          isPaged={isPaged}
        />
      ),
    })),
  ].sort((a, b) => a.column - b.column)
  const kind = row.headingLevel === null ? 'doc-tr' : `doc-tr doc-tr-heading doc-tr-heading-${row.headingLevel}`
  return (
    <tr className={kind} data-block={anchor} data-item={row.item ?? undefined}>
      <td className="doc-td-margin">
        {row.item !== null && row.carriesMargin ? <MarginSlot item={row.item} /> : null}
      </td>
      {slots.map(({ slot }) => slot)}
      <td className="doc-td-proof">
        <ProofSign issues={row.proofs} />
      </td>
    </tr>
  )
})

/** 表格 — a table of the document, set like the printed one; on a narrow screen its rows become stacked cards. */
export const TableBlock = memo(function TableBlock({
  block,
  isPaged,
}: {
  readonly block: TableView
  /** Rows must break over pages one by one: cells merged over several rows are then drawn, not spanned. */
  readonly isPaged: boolean
}): ReactNode {
  const text = useText(documentText)
  const shares = columnShares(block)
  const caption = text.tableCaption(block.rows.length)
  // On a screen too narrow for paper the table scrolls sideways, and so must be reachable by keyboard.
  const scrolls = isPaged ? ({ role: 'region', tabIndex: 0, 'aria-label': caption } as const) : {}
  const main = block.columns.length > 6 ? -1 : shares.indexOf(Math.max(...shares))
  return (
    <div className="doc-row doc-row-table" data-block={block.key} {...scrolls}>
      <table className={`doc-table doc-table-${block.columns.length > 6 ? 'wide' : 'plain'}`}>
        <colgroup>
          <col className="doc-col-margin" />
          {shares.map((share, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed table never move
            <col key={index} style={{ width: `${share}%` }} />
          ))}
          <col className="doc-col-proof" />
        </colgroup>
        <thead>
          <tr>
            <td className="doc-td-margin" />
            {block.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <th key={index} scope="col" className="doc-th">
                {column}
              </th>
            ))}
            <td className="doc-td-proof">
              <ProofSign issues={block.proofs} />
            </td>
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <Row
              key={row.start}
              row={row}
              anchor={`${block.key}.${index}`}
              columns={block.columns}
              main={main}
              isPaged={isPaged}
            />
          ))}
        </tbody>
        <caption className="doc-hidden">{caption}</caption>
      </table>
    </div>
  )
})

import { overviewText } from '#web/features/air/overview-text.ts'
import { type PeriodColumn, type PeriodRow, periodRows } from '#web/features/air/period-rows.ts'
import type { AirEvaluation } from '#web/features/air/wire.ts'
import { Proven } from '#web/features/evidence/slip-button.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'

interface PeriodTableProps {
  readonly caption: string
  readonly periods: readonly PeriodColumn[]
  readonly note: string | undefined
}

/** 时段对照 — the same statistics of several periods or editions side by side, each figure with its own slip. */
export function PeriodTable({ caption, periods, note }: PeriodTableProps) {
  const text = useText(overviewText)
  const { language } = useLanguage()
  const shown = periods.filter(
    (period): period is PeriodColumn & { evaluation: AirEvaluation } => period.evaluation !== null,
  )
  const columns: Column<PeriodRow>[] = [
    {
      key: 'item',
      title: text.item,
      card: 'title',
      value: ({ name }) => name,
      cell: ({ name }) => <ChemText>{name}</ChemText>,
    },
    ...shown.map(({ key, title, evaluation }, at) => ({
      key,
      title,
      align: 'end' as const,
      value: ({ cells }: PeriodRow) => cells[at]?.text ?? null,
      cell: ({ name, cells }: PeriodRow) => {
        const cell = cells[at]
        return cell === undefined || cell.text === null ? (
          '—'
        ) : (
          <>
            {cell.isOver && <span>{cell.isOver} </span>}
            <Proven
              what={`${title} ${name}`}
              source={evaluation.provenance}
              shown={{ rounded: cell.text, raw: cell.raw, rule: cell.rule }}
            >
              {cell.text}
            </Proven>
          </>
        )
      },
    })),
  ]
  const rows = periodRows(
    shown.map(({ evaluation }) => evaluation),
    language,
  )
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
      exportNote={note}
    />
  )
}

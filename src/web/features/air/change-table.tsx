import { changeDecimals, changeItem, changeWords } from '#web/features/air/change-words.ts'
import { compareText } from '#web/features/air/compare-text.ts'
import type { AirComparison } from '#web/features/air/wire.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'

type Change = AirComparison['changes'][number]

interface ChangeTableProps {
  readonly changes: readonly Change[]
  readonly note: string | undefined
}

/** 变化表 — both years and the change in words. */
export function ChangeTable({ changes, note }: ChangeTableProps) {
  const text = useText(compareText)
  const { language } = useLanguage()
  const columns: readonly Column<Change>[] = [
    {
      key: 'item',
      title: text.item,
      card: 'title',
      value: ({ item }) => changeItem(item, language),
      cell: ({ item }) => <ChemText>{changeItem(item, language)}</ChemText>,
    },
    ...(['current', 'previous'] as const).map((year) => ({
      key: year,
      title: text[year],
      align: 'end' as const,
      value: (change: Change) => change[year],
      cell: (change: Change) => change[year].toFixed(changeDecimals(change.item)),
    })),
    {
      key: 'change',
      title: text.change,
      align: 'end',
      value: ({ change }) => change,
      cell: (change) => changeWords(change, language),
    },
  ]
  return (
    <DataTable
      caption={text.changes}
      columns={columns}
      rows={changes}
      rowKey={({ item }) => item}
      empty={null}
      exportNote={note}
    />
  )
}

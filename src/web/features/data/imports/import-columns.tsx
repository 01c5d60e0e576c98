import { Link } from '@tanstack/react-router'
import type { Answer } from '#web/api/route-types.ts'
import styles from '#web/features/data/data.module.css'
import { dataText } from '#web/features/data/data-text.ts'
import { ImportState } from '#web/features/data/imports/import-state.tsx'
import { importsText } from '#web/features/data/imports/imports-text.ts'
import { Line } from '#web/features/data/line.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort, formatNumber } from '#web/i18n/format.ts'
import type { Column } from '#web/ui/data-table-view.ts'

type ListedImport = Answer<'listObservationImports'>[number]

/** 导入记录各列 */
export function useImportColumns(county: string): readonly Column<ListedImport>[] {
  const text = useText(importsText)
  const words = useText(dataText)
  const { language } = useLanguage()
  const number = (value: number | null) => (value === null ? '—' : formatNumber(value, language))
  return [
    {
      key: 'file',
      title: text.file,
      card: 'title',
      value: ({ fileName }) => fileName,
      cell: ({ id, fileName }) => (
        <Link to="/$county/data/imports/$importId" params={{ county, importId: id }} className={styles.name}>
          {fileName}
        </Link>
      ),
    },
    {
      key: 'state',
      title: text.state,
      value: ({ state }) => text.states[state],
      cell: ({ state }) => <ImportState state={state} />,
    },
    { key: 'form', title: text.form, value: ({ form }) => (form === null ? text.noForm : text.forms[form]) },
    { key: 'rows', title: text.rows, align: 'end', value: ({ rows }) => rows, cell: ({ rows }) => number(rows) },
    {
      key: 'badRows',
      title: text.badRows,
      align: 'end',
      value: ({ badRows }) => badRows,
      cell: ({ badRows }) => number(badRows),
    },
    {
      key: 'stored',
      title: text.stored,
      align: 'end',
      value: takenValues,
      cell: (row) => number(takenValues(row)),
    },
    {
      key: 'stage',
      title: text.stage,
      value: ({ state, stage }) => (state === 'done' || state === 'running' ? words.stages[stage] : null),
    },
    { key: 'by', title: text.by, value: ({ by }) => by },
    {
      key: 'at',
      title: text.at,
      value: ({ receivedAt }) => formatInstantShort(receivedAt),
      cell: ({ receivedAt }) => <Line>{formatInstantShort(receivedAt)}</Line>,
    },
  ]
}

const takenValues = ({ result }: ListedImport): number | null => (result ? result.stored + result.corrected : null)

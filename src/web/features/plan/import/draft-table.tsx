import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { ImportDraftSummary } from '#contract/schemas/plan-import.ts'
import styles from '#web/features/plan/import/import.module.css'
import { importText } from '#web/features/plan/import/import-text.ts'
import { importsQuery } from '#web/features/plan/queries.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'

/** 待确认草稿 — every file read and not yet confirmed or discarded, newest first. */
export function DraftTable(): ReactNode {
  const text = useText(importText)
  const county = useCounty().slug
  const { data, error, refetch } = useQuery(importsQuery(county))
  const columns = useMemo(
    (): readonly Column<ImportDraftSummary>[] => [
      { key: 'file', title: text.column.file, value: ({ fileName }) => fileName, card: 'title' },
      { key: 'received', title: text.column.received, value: ({ receivedAt }) => formatInstantShort(receivedAt) },
      { key: 'by', title: text.column.by, value: ({ receivedBy }) => receivedBy },
      { key: 'tasks', title: text.column.tasks, value: ({ taskCount }) => taskCount, align: 'end' },
      { key: 'issues', title: text.column.issues, value: ({ issueCount }) => issueCount, align: 'end' },
      {
        key: 'action',
        title: text.column.action,
        value: () => null,
        isAction: true,
        cell: ({ id }) => (
          <Link to="/$county/import/$importId" params={{ county, importId: id }}>
            {text.open}
          </Link>
        ),
      },
    ],
    [text, county],
  )
  return (
    <section className={styles.drafts}>
      <h2 className={styles.heading}>{text.drafts}</h2>
      <DataTable
        caption={text.drafts}
        columns={columns}
        rows={data}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => void refetch()}
        empty={<p className={styles.note}>{text.noDrafts}</p>}
      />
    </section>
  )
}

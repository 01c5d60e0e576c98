import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Policy } from '#contract/schemas/policy.ts'
import styles from '#web/features/policies/policies.module.css'
import { policiesQuery } from '#web/features/policies/policies-query.ts'
import { policiesText } from '#web/features/policies/policies-text.ts'
import { policyName } from '#web/features/policies/policy-name.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { NoRight } from '#web/ui/no-right.tsx'

/** 政策库 — the documents the county's plans cite, by their printed names. */
export function PoliciesPage() {
  const text = useText(policiesText)
  const mayRead = useCan()('plan.read')
  return (
    <Page title={text.title} lead={text.lead}>
      {mayRead ? <PolicyTable /> : <NoRight inline />}
    </Page>
  )
}

function PolicyTable() {
  const text = useText(policiesText)
  const { slug, isDemo } = useCounty()
  const { q } = useSearch({ strict: false })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(policiesQuery(slug))
  return (
    <DataTable
      className={styles.table}
      caption={text.title}
      columns={usePolicyColumns(slug)}
      rows={data}
      rowKey={({ id }) => id}
      error={error}
      onRetry={() => refetch()}
      empty={
        <EmptyState inline title={text.emptyTitle}>
          {text.empty}
        </EmptyState>
      }
      find={q ?? ''}
      onFind={(find) => navigate({ to: '.', search: (search) => ({ ...search, q: find }), replace: true })}
      exportNote={isDemo ? text.exportNote : undefined}
    />
  )
}

function usePolicyColumns(county: string): readonly Column<Policy>[] {
  const text = useText(policiesText)
  return [
    {
      key: 'name',
      title: text.name,
      card: 'title',
      value: policyName,
      cell: (row) => (
        <Link to="/$county/policies/$policy" params={{ county, policy: row.id }} lang="zh-CN" className={styles.name}>
          {policyName(row)}
        </Link>
      ),
    },
    {
      key: 'docNumber',
      title: text.docNumber,
      value: ({ docNumber }) => docNumber,
      cell: ({ docNumber }) => (
        <span lang="zh-CN" className={styles.number}>
          {docNumber}
        </span>
      ),
    },
    { key: 'citationCount', title: text.citationCount, align: 'end', value: ({ citationCount }) => citationCount },
    { key: 'fileCount', title: text.fileCount, align: 'end', value: ({ fileCount }) => fileCount },
  ]
}

import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { call } from '#web/api/call.ts'
import { useAuditColumns } from '#web/features/system/audit/audit-columns.tsx'
import { auditText } from '#web/features/system/audit/audit-text.ts'
import { ChainVerdict } from '#web/features/system/audit/chain-verdict.tsx'
import styles from '#web/features/system/system.module.css'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

const PAGE = 50

/** 审计 — the county's chain, latest first, and the check that it is whole. */
export function Audit() {
  const text = useText(auditText)
  const { language } = useLanguage()
  const { slug } = useCounty()
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const before = /^[1-9]\d{0,14}$/.test(search.before ?? '') ? Number(search.before) : undefined
  const { data, error, refetch } = useQuery({
    queryKey: ['counties', slug, 'audit', before],
    queryFn: ({ signal }) => call('listAudit', { params: { county: slug }, query: { before, limit: PAGE }, signal }),
    staleTime: 0,
  })
  const columns = useAuditColumns()
  const show = (seq: number | undefined) =>
    navigate({ to: '.', search: { tab: 'audit', before: seq === undefined ? undefined : String(seq) } })
  const next = data?.next ?? null
  return (
    <>
      <ChainVerdict county={slug} />
      <DataTable
        caption={text.caption}
        columns={columns}
        rows={data?.items}
        rowKey={({ seq }) => String(seq)}
        error={error}
        onRetry={() => refetch()}
        empty={
          <EmptyState inline title={text.empty}>
            {text.emptyBody}
          </EmptyState>
        }
      />
      {data && (
        <div className={styles.more}>
          <span className={styles.quiet}>{text.total(formatNumber(data.total, language))}</span>
          {before !== undefined && (
            <Button tone="quiet" onClick={() => show(undefined)}>
              {text.newest}
            </Button>
          )}
          {next !== null && (
            <Button tone="quiet" onClick={() => show(next)}>
              {text.older}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

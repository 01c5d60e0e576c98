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

interface AuditPage {
  readonly total: number
  readonly next: number | null
}

/** 审计 — the county's chain, latest first, and the check that it is whole. */
export function Audit() {
  const text = useText(auditText)
  const { slug } = useCounty()
  const { before: asked = '' } = useSearch({ strict: false })
  const before = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined
  const { data, error, refetch } = useQuery({
    queryKey: ['counties', slug, 'audit', before],
    queryFn: ({ signal }) => call('listAudit', { params: { county: slug }, query: { before, limit: PAGE }, signal }),
    staleTime: 0,
  })
  const columns = useAuditColumns()
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
      {data && <Earlier page={data} isLatest={before === undefined} />}
    </>
  )
}

/** How many there are, and the way to earlier ones and back; the place stands in the address. */
function Earlier({ page, isLatest }: { readonly page: AuditPage; readonly isLatest: boolean }) {
  const text = useText(auditText)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { total, next } = page
  const show = (before: string | undefined) => navigate({ to: '.', search: { tab: 'audit', before } })
  return (
    <div className={styles.more}>
      <span className={styles.quiet}>{text.total(formatNumber(total, language))}</span>
      {!isLatest && (
        <Button tone="quiet" onClick={() => show(undefined)}>
          {text.newest}
        </Button>
      )}
      {next !== null && (
        <Button tone="quiet" onClick={() => show(String(next))}>
          {text.older}
        </Button>
      )}
    </div>
  )
}

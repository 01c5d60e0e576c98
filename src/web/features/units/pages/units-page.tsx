import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useUnitColumns } from '#web/features/units/unit-columns.tsx'
import { setRows, unitRows } from '#web/features/units/unit-rows.ts'
import { UnitSets } from '#web/features/units/unit-sets.tsx'
import styles from '#web/features/units/units-page.module.css'
import { unitsQuery } from '#web/features/units/units-query.ts'
import { unitsText } from '#web/features/units/units-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { preferredPlan, rememberedPlan } from '#web/shell/last-place.ts'
import { Page } from '#web/shell/page.tsx'
import { plansQuery } from '#web/shell/plans-query.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** 单位名录页 — who the county's plans name, in printed order, and how much each of them carries. */
export function UnitsPage() {
  const text = useText(unitsText)
  const { slug, isDemo } = useCounty()
  const { q } = useSearch({ strict: false })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(unitsQuery(slug))
  const { data: plans = [] } = useQuery(plansQuery(slug))
  const columns = useUnitColumns({ county: slug, plan: preferredPlan(plans, rememberedPlan(slug))?.key })
  const rows = useMemo(() => data && unitRows(data), [data])
  const sets = useMemo(() => (data ? setRows(data) : []), [data])
  return (
    <Page title={text.title} lead={text.lead}>
      <DataTable
        className={styles.table}
        caption={text.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        error={error}
        onRetry={() => refetch()}
        empty={<NoUnits county={slug} />}
        find={q ?? ''}
        onFind={(find) => navigate({ to: '.', search: (search) => ({ ...search, q: find }), replace: true })}
        exportNote={isDemo ? text.exportNote : undefined}
      />
      {sets.length > 0 && <UnitSets sets={sets} />}
    </Page>
  )
}

function NoUnits({ county }: { readonly county: string }) {
  const text = useText(unitsText)
  const mayImport = useCan()('plan.import')
  return (
    <EmptyState
      inline
      title={text.emptyTitle}
      actions={
        mayImport && (
          <Link to="/$county/import" params={{ county }}>
            {text.import}
          </Link>
        )
      }
    >
      {text.empty}
    </EmptyState>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { OrgDirectory } from '#contract/schemas/org.ts'
import { LoadChart } from '#web/features/units/load-chart.tsx'
import { NewUnit } from '#web/features/units/new-unit.tsx'
import { useUnitColumns } from '#web/features/units/unit-columns.tsx'
import { inBeing, unitRows } from '#web/features/units/unit-rows.ts'
import { UnitSets } from '#web/features/units/unit-sets.tsx'
import { unitText } from '#web/features/units/unit-text.ts'
import styles from '#web/features/units/units-page.module.css'
import { unitsQuery } from '#web/features/units/units-query.ts'
import { unitsText } from '#web/features/units/units-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { preferredPlan, rememberedPlan } from '#web/shell/last-place.ts'
import { Page } from '#web/shell/page.tsx'
import { plansQuery } from '#web/shell/plans-query.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

type View = 'directory' | 'chart'

/** 单位名录页 — who the county's plans name, in printed order, and how much each of them carries. */
export function UnitsPage() {
  const text = useText(unitsText)
  const { create } = useText(unitText)
  const { slug } = useCounty()
  const { tab } = useSearch({ strict: false })
  const navigate = useNavigate()
  const mayManage = useCan()('unit.manage')
  const { data } = useQuery(unitsQuery(slug))
  const [isAdding, setIsAdding] = useState(false)
  const view: View = tab === 'chart' ? 'chart' : 'directory'
  const choose = (key: View) =>
    navigate({
      to: '.',
      search: (search) => ({ ...search, tab: key === 'chart' ? key : undefined }),
      replace: true,
      resetScroll: false,
    })
  const tabs = [
    { key: 'directory', label: text.directory },
    { key: 'chart', label: text.chart },
  ] as const
  const isFilled = data !== undefined && data.units.length > 0
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={mayManage && data && <Button onClick={() => setIsAdding(true)}>{create}</Button>}
    >
      {isFilled ? (
        <Tabs label={text.views} tabs={tabs} value={view} onChange={choose}>
          {view === 'chart' ? <Chart county={slug} directory={data} /> : <Directory />}
        </Tabs>
      ) : (
        <Directory />
      )}
      {data && data.sets.length > 0 && <UnitSets county={slug} directory={data} />}
      {isAdding && data && <NewUnit county={slug} directory={data} onClose={() => setIsAdding(false)} />}
    </Page>
  )
}

function Chart({ county, directory }: { readonly county: string; readonly directory: OrgDirectory }) {
  const { date } = useAsOf()
  return <LoadChart county={county} rows={inBeing(unitRows(directory), date)} />
}

function Directory() {
  const text = useText(unitsText)
  const { slug, isDemo } = useCounty()
  const { q } = useSearch({ strict: false })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(unitsQuery(slug))
  const { data: plans = [] } = useQuery(plansQuery(slug))
  const columns = useUnitColumns({ county: slug, plan: preferredPlan(plans, rememberedPlan(slug))?.key })
  const rows = useMemo(() => data && unitRows(data), [data])
  return (
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

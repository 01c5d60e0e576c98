import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { PlanSummary } from '#contract/schemas/plan.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import { useCounty } from '#web/shell/county.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import type { Column } from '#web/ui/data-table-view.ts'
import { Tag } from '#web/ui/tag.tsx'

/** Who confirms what comes with the product. */
const SYSTEM = 'system'

type Version = PlanSummary['versions'][number]

/** 版本列表 — newest first: since when it holds, when and by whom it was entered, under which number, and on what it rests. */
export function VersionsTable({ plan: { key, versions } }: { readonly plan: PlanSummary }): ReactNode {
  const text = useText(versionsText)
  const county = useCounty().slug
  const rows = useMemo(() => [...versions].sort((a, b) => b.no - a.no), [versions])
  const columns = useMemo(
    (): readonly Column<Version>[] => [
      {
        key: 'no',
        title: text.column.no,
        value: ({ no }) => no,
        card: 'title',
        cell: ({ no, status }) => (
          <>
            {text.no(no)} <Tag tone={status === 'current' ? 'azure' : 'plain'}>{text[status]}</Tag>
          </>
        ),
      },
      { key: 'effective', title: text.column.effective, value: ({ effectiveAt }) => localDateOf(effectiveAt) },
      { key: 'known', title: text.column.known, value: ({ knownAt }) => formatInstantShort(knownAt) },
      {
        key: 'by',
        title: text.column.by,
        value: ({ confirmedBy }) => (confirmedBy === SYSTEM ? text.bySystem : confirmedBy),
      },
      { key: 'document', title: text.column.document, value: ({ docNumber }) => docNumber ?? text.noNumber },
      {
        key: 'based',
        title: text.column.basedOn,
        value: ({ basedOn }) => {
          if (basedOn === null) return text.first
          return basedOn.planKey === key ? text.no(basedOn.no) : text.otherPlan(basedOn.planKey, basedOn.no)
        },
      },
      {
        key: 'action',
        title: text.column.action,
        value: () => null,
        isAction: true,
        cell: ({ no }) => (
          <Link to="/$county/plans/$plan" params={{ county, plan: key }} search={{ version: `${no}` }}>
            {text.baseline}
          </Link>
        ),
      },
    ],
    [text, county, key],
  )
  return <DataTable caption={text.versions} columns={columns} rows={rows} rowKey={({ id }) => id} empty={null} />
}

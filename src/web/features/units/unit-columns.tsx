import { Link } from '@tanstack/react-router'
import type { Role } from '#kernel/plan/model.ts'
import { LoadBar } from '#web/features/units/load-bar.tsx'
import type { UnitRow } from '#web/features/units/unit-rows.ts'
import styles from '#web/features/units/units-page.module.css'
import { unitsText } from '#web/features/units/units-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import type { Column } from '#web/ui/data-table-view.ts'
import { roleText, Stamp } from '#web/ui/stamp.tsx'

/** Where a unit's own part of the plan is shown; absent while the county has no plan. */
export interface LensTarget {
  readonly county: string
  readonly plan: string | undefined
}

export function useUnitColumns({ county, plan }: LensTarget): readonly Column<UnitRow>[] {
  const roles = useText(roleText)
  const text = useText(unitsText)
  const load = (role: Role): Column<UnitRow> => ({
    key: role,
    title: roles[role],
    mark: <Stamp role={role} silent />,
    value: (row) => row.load[role],
    cell: (row) => <LoadBar count={row.load[role]} share={row.share[role]} />,
  })
  const columns = [...useIdentityColumns(county), load('lead'), load('supporting'), load('responsible')]
  if (plan === undefined) return columns
  const lens: Column<UnitRow> = {
    key: 'lens',
    title: text.seen,
    value: () => null,
    isAction: true,
    align: 'end',
    cell: (row) => (
      <Link
        to="/$county/plans/$plan"
        params={{ county, plan }}
        search={{ unit: row.name }}
        aria-label={text.seenOf(row.name)}
        className={styles.lens}
      >
        {text.seen}
      </Link>
    ),
  }
  return [...columns, lens]
}

function useIdentityColumns(county: string): readonly Column<UnitRow>[] {
  const text = useText(unitsText)
  return [
    { key: 'place', title: text.order, card: 'none', value: ({ place }) => place },
    {
      key: 'name',
      title: text.name,
      card: 'title',
      value: ({ name }) => name,
      cell: (row) => <UnitName county={county} row={row} />,
    },
    {
      key: 'kind',
      title: text.kind,
      value: ({ kind }) => text.kinds[kind],
      cell: ({ kind }) => <span className={styles.kind}>{text.kinds[kind]}</span>,
    },
    {
      key: 'aliases',
      title: text.aliases,
      value: ({ aliases }) => (aliases.length === 0 ? null : aliases.join('、')),
      cell: ({ aliases }) => (
        <span lang="zh-CN" className={styles.quiet}>
          {aliases.join('、')}
        </span>
      ),
    },
  ]
}

function UnitName({ county, row }: { readonly county: string; readonly row: UnitRow }) {
  const text = useText(unitsText)
  const { language } = useLanguage()
  return (
    <span lang="zh-CN" className={styles.name} title={row.fullName}>
      <Link to="/$county/units/$unit" params={{ county, unit: row.id }}>
        {row.name}
      </Link>
      {row.validTo !== null && <span className={styles.quiet}> {text.ended(formatDate(row.validTo, language))}</span>}
    </span>
  )
}

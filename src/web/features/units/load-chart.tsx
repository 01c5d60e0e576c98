import { Link } from '@tanstack/react-router'
import styles from '#web/features/units/load-chart.module.css'
import { RoleLegend } from '#web/features/units/role-legend.tsx'
import { loadTotal, UNIT_ROLES, type UnitRow } from '#web/features/units/unit-rows.ts'
import { unitsText } from '#web/features/units/units-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { roleText } from '#web/ui/stamp.tsx'

interface LoadChartProps {
  readonly county: string
  /** Units in being, in printed order. */
  readonly rows: readonly UnitRow[]
}

/** 负荷图 — how much each unit carries, in printed order; the directory's table holds the same numbers. */
export function LoadChart({ county, rows }: LoadChartProps) {
  const text = useText(unitsText)
  const loaded = rows.filter(({ load }) => loadTotal(load) > 0)
  const most = Math.max(0, ...loaded.map(({ load }) => loadTotal(load)))
  if (most === 0) return <p className={styles.note}>{text.noLoad}</p>
  return (
    <figure>
      <figcaption className={styles.note}>{text.chartLead(rows.length - loaded.length)}</figcaption>
      <RoleLegend />
      <ol className={styles.chart}>
        {loaded.map((row) => (
          <li key={row.id} className={styles.row}>
            <Link to="/$county/units/$unit" params={{ county, unit: row.id }} lang="zh-CN" className={styles.name}>
              {row.name}
            </Link>
            <LoadLine row={row} most={most} />
          </li>
        ))}
      </ol>
    </figure>
  )
}

function LoadLine({ row: { load }, most }: { readonly row: UnitRow; readonly most: number }) {
  const roles = useText(roleText)
  const total = loadTotal(load)
  const words = UNIT_ROLES.map((role) => `${roles[role]} ${load[role]}`).join(' · ')
  return (
    <span className={styles.line} role="img" aria-label={words} title={words}>
      <span className={styles.bar} style={{ width: `${(total / most) * 100}%` }}>
        {UNIT_ROLES.filter((role) => load[role] > 0).map((role) => (
          <span key={role} className={cx(styles.part, styles[role])} style={{ flexGrow: load[role] }} />
        ))}
      </span>
      <span className={styles.total}>{total}</span>
    </span>
  )
}

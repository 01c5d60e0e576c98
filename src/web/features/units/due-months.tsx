import type { UnitPage } from '#contract/schemas/org.ts'
import chart from '#web/features/units/load-chart.module.css'
import { RoleLegend } from '#web/features/units/role-legend.tsx'
import styles from '#web/features/units/unit.module.css'
import { loadTotal, UNIT_ROLES } from '#web/features/units/unit-rows.ts'
import { unitText } from '#web/features/units/unit-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'

/** 各月到期 — how many due days fall into each month of the plan year, by role. */
export function DueMonths({ months }: { readonly months: UnitPage['dueByMonth'] }) {
  const text = useText(unitText)
  const most = Math.max(0, ...months.map(({ load }) => loadTotal(load)))
  return (
    <section className={styles.months}>
      <h2 className={styles.subtitle}>{text.months}</h2>
      <p className={styles.quiet}>{most === 0 ? text.noMonths : text.monthsLead}</p>
      {most > 0 && (
        <>
          <RoleLegend />
          <ol className={chart.months}>
            {months.map(({ month, load }) => {
              const total = loadTotal(load)
              return (
                <li key={month} aria-label={text.monthOf(month, total)}>
                  <span aria-hidden="true" className={chart.monthCount}>
                    {total === 0 ? '' : total}
                  </span>
                  <span aria-hidden="true" className={chart.column} style={{ height: `${(total / most) * 80}px` }}>
                    {UNIT_ROLES.filter((role) => load[role] > 0).map((role) => (
                      <span key={role} className={cx(chart.part, chart[role])} style={{ flexGrow: load[role] }} />
                    ))}
                  </span>
                  <span aria-hidden="true" className={chart.monthName}>
                    {text.month(month)}
                  </span>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </section>
  )
}

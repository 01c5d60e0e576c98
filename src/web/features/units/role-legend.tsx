import styles from '#web/features/units/load-chart.module.css'
import { UNIT_ROLES } from '#web/features/units/unit-rows.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { roleText } from '#web/ui/stamp.tsx'

/** 图例 — one ink, told apart by solid, hatched and hollow: it survives a greyscale print. */
export function RoleLegend() {
  const roles = useText(roleText)
  return (
    <p className={styles.legend}>
      {UNIT_ROLES.map((role) => (
        <span key={role} className={styles.legendEntry}>
          <span aria-hidden="true" className={cx(styles.swatch, styles[role])} />
          {roles[role]}
        </span>
      ))}
    </p>
  )
}

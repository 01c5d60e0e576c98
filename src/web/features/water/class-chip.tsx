import type { WaterClass } from '#kernel/plan/model.ts'
import { statusOfClass } from '#kernel/water/quality-status.ts'
import { WATER_COLOURS } from '#web/charts/legal-colours.ts'
import styles from '#web/features/water/class-chip.module.css'
import { waterText } from '#web/features/water/water-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'
import { Mark } from '#web/ui/mark.tsx'

interface ClassChipProps {
  readonly waterClass: WaterClass
  /** null: there is no target, or nothing can be said; no shape then. */
  readonly attains?: boolean | null
  readonly isRunning?: boolean
}

/** 类别 — the class in words on its legal colour, and by shape whether it attains; neither by colour alone. */
export function ClassChip({ waterClass, attains = null, isRunning = false }: ClassChipProps) {
  const text = useText(waterText)
  const { hex, ink } = WATER_COLOURS[waterClass]
  return (
    <span className={styles.cell}>
      <span
        className={cx(styles.chip, isRunning && styles.running)}
        style={{ background: hex, color: ink }}
        title={[text.status[statusOfClass(waterClass)], ...(isRunning ? [text.soFar] : [])].join(text.sentenceJoin)}
      >
        {waterClass}
      </span>
      {attains === null ? null : (
        <span className={styles.mark}>
          <Mark bare state={attains ? 'attained' : 'failed'} />
        </span>
      )}
    </span>
  )
}

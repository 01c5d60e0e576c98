import { useLanguage } from '#web/i18n/dictionary.ts'
import { formatNumber } from '#web/i18n/format.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/measure.module.css'

interface MeasureProps {
  /** null: there is no value; the reason says why and a dash stands in its place, never a zero. */
  readonly value: number | string | null
  readonly unit: string
  readonly decimals?: number
  readonly reason?: string
  /** 22 px in a panel, 36 px where the number is the message; text size otherwise. */
  readonly size?: 'text' | 'panel' | 'large'
}

/** 数值 — a number with its unit, or a dash with the reason for its absence. */
export function Measure({ value, unit, decimals, reason, size = 'text' }: MeasureProps) {
  const { language } = useLanguage()
  if (value === null) {
    return (
      <span className={cx(styles.measure, styles[size])}>
        <span className={styles.number} title={reason}>
          —
        </span>
        {reason !== undefined && <span className={styles.unit}>{reason}</span>}
      </span>
    )
  }
  return (
    <span className={cx(styles.measure, styles[size])}>
      <span className={styles.number}>
        {typeof value === 'number' ? formatNumber(value, language, decimals) : value}
      </span>
      {unit !== '' && (
        <span className={styles.unit}>
          <ChemText>{unit}</ChemText>
        </span>
      )}
    </span>
  )
}

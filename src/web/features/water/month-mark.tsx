import styles from '#web/features/water/class-chip.module.css'
import { ClassChip } from '#web/features/water/class-chip.tsx'
import type { MonthCell } from '#web/features/water/months-view.ts'
import { waterText } from '#web/features/water/water-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** 月格 — class and attainment of a month; the official class under it where it differs; why a month is empty. */
export function MonthMark({ cell }: { readonly cell: MonthCell }) {
  const text = useText(waterText)
  if (cell.kind === 'future') {
    return (
      <span className={styles.future} title={text.future}>
        <span aria-hidden="true">·</span>
        <span className={styles.hidden}>{text.future}</span>
      </span>
    )
  }
  if (cell.kind === 'noData') {
    return (
      <span className={styles.hatched} title={text.noData}>
        <span className={styles.hidden}>{text.noData}</span>
      </span>
    )
  }
  const { official, waterClass, attains, isRunning } = cell
  // What is not over is shown and not judged.
  const ours = <ClassChip waterClass={waterClass} attains={isRunning ? null : attains} isRunning={isRunning} />
  if (official === null) return ours
  return (
    <span className={styles.stack}>
      {ours}
      <span
        className={styles.official}
        title={[text.officialOf(official.waterClass, official.documentNumber), official.note].join(' · ')}
      >
        {text.official}
        <ClassChip waterClass={official.waterClass} attains={official.attains} />
      </span>
    </span>
  )
}

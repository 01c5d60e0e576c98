import styles from '#web/features/units/units-page.module.css'

interface LoadBarProps {
  readonly count: number
  /** 0–1 of the heaviest load in the column. */
  readonly share: number
}

/** 负荷 — the number first, a thin bar beside it; nothing is drawn for nothing. */
export function LoadBar({ count, share }: LoadBarProps) {
  return (
    <span className={styles.load}>
      <span className={styles.count}>{count}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.bar} style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  )
}

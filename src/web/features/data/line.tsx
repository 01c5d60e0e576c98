import styles from '#web/features/data/data.module.css'

/** 不折行 — a date, a time or a code in a table's cell; a dash where there is none. */
export function Line({ children }: { readonly children: string | null }) {
  return <span className={styles.line}>{children ?? '—'}</span>
}

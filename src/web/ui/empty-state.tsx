import type { ReactNode } from 'react'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/state.module.css'

interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** Inside a panel or under a table head instead of filling the page. */
  readonly inline?: boolean
}

/** 空状态 — says that there is nothing, why, and what would put something here. */
export function EmptyState({ title, children, actions, inline }: EmptyStateProps) {
  return (
    <div className={cx(styles.state, inline && styles.inline)}>
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

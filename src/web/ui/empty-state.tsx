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
  const Heading = inline === true ? 'h2' : 'h1'
  return (
    <div className={cx(styles.state, inline && styles.inline)}>
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

import type { ReactNode } from 'react'
import { cx } from '#web/ui/cx.ts'
import styles from '#web/ui/tag.module.css'

interface TagProps {
  readonly tone?: 'plain' | 'azure' | 'amber' | 'seal'
  readonly children: ReactNode
}

/** 标签 — a word that qualifies its neighbour: 演示, 已停用, 待核. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return <span className={cx(styles.tag, styles[tone])}>{children}</span>
}

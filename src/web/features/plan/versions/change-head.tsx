import type { ReactNode } from 'react'
import type { TaskChange } from '#kernel/plan-change/change.ts'
import styles from '#web/features/plan/versions/changes.module.css'
import { KIND_SIGNS } from '#web/features/plan/versions/shown-changes.ts'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** 任务变化题头 — sign and name of the change, the task's key (both when it moved), its title. */
export function ChangeHead({ change: { kind, before, after, title } }: { readonly change: TaskChange }): ReactNode {
  const text = useText(versionsText)
  const isRenamed = before !== null && after !== null && before.key !== after.key
  return (
    <>
      <span className={styles.kind}>
        <span aria-hidden="true" className={styles.sign}>
          {KIND_SIGNS[kind]}
        </span>
        {text.kind[kind]}
      </span>
      <span className={styles.key}>{isRenamed ? text.movedKeys(before.key, after.key) : (after ?? before)?.key}</span>
      <span className={styles.title} lang="zh-CN">
        {title}
      </span>
    </>
  )
}

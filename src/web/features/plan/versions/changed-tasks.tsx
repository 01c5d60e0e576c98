import type { ReactNode } from 'react'
import type { TaskChange } from '#kernel/plan-change/change.ts'
import { ChangeHead } from '#web/features/plan/versions/change-head.tsx'
import styles from '#web/features/plan/versions/changes.module.css'
import { changeKey } from '#web/features/plan/versions/shown-changes.ts'
import { TaskChangeBody } from '#web/features/plan/versions/task-change-body.tsx'

interface Props {
  readonly changes: readonly TaskChange[]
  /** Words only when asked for: beside a draft. */
  readonly isCompact?: boolean
}

/** 变化清单 — changed tasks in the order of the newer version, with the words struck out and put in. */
export function ChangedTasks({ changes, isCompact = false }: Props): ReactNode {
  return (
    <ol className={styles.list}>
      {changes.map((change) =>
        isCompact ? (
          <li key={changeKey(change)}>
            <details className={styles.compact}>
              <summary>
                <ChangeHead change={change} />
              </summary>
              <TaskChangeBody change={change} />
            </details>
          </li>
        ) : (
          <li key={changeKey(change)} className={styles.change}>
            <h2 className={styles.head}>
              <ChangeHead change={change} />
            </h2>
            <TaskChangeBody change={change} />
          </li>
        ),
      )}
    </ol>
  )
}

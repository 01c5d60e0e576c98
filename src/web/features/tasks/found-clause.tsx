import type { TaskLine } from '#contract/schemas/task.ts'
import { foundRuns } from '#web/features/tasks/found-words.ts'
import styles from '#web/features/tasks/tasks.module.css'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** 命中条款 — the sentence in which the words were found, the words marked. */
export function FoundClause({ found }: { readonly found: NonNullable<TaskLine['found']> }) {
  const text = useText(tasksText)
  return (
    <p className={styles.found} lang="zh-CN" title={text.foundIn(found.clauseKey)}>
      {foundRuns(found).map((run, index) =>
        run.isFound ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other identity than their place
          <mark key={index} className={styles.hit}>
            {run.text}
          </mark>
        ) : (
          run.text
        ),
      )}
    </p>
  )
}

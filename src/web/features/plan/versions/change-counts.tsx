import type { ReactNode } from 'react'
import type { PlanChange } from '#kernel/plan-change/change.ts'
import styles from '#web/features/plan/versions/changes.module.css'
import { KIND_SIGNS, SHOWN_KINDS } from '#web/features/plan/versions/shown-changes.ts'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

/** 变化计数 — tasks by what became of them: 新增 改动 移位 删去. */
export function ChangeCounts({ change: { counts } }: { readonly change: PlanChange }): ReactNode {
  const text = useText(versionsText)
  return (
    <dl className={styles.counts} aria-label={text.countsLabel}>
      {SHOWN_KINDS.map((kind) => (
        <div key={kind}>
          <dt>
            <span aria-hidden="true" className={styles.sign}>
              {KIND_SIGNS[kind]}
            </span>
            {text.kind[kind]}
          </dt>
          <dd>{counts[kind]}</dd>
        </div>
      ))}
    </dl>
  )
}

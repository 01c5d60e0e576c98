import type { ReactNode } from 'react'
import type { ClauseChange, FieldChange, TaskChange } from '#kernel/plan-change/change.ts'
import { settledWords } from '#web/features/plan/settling/settled-words.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import styles from '#web/features/plan/versions/changes.module.css'
import { TrackedText } from '#web/features/plan/versions/tracked-text.tsx'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'

/** 任务变化正文 — what its units, deadlines and targets were and are, then its clauses with the words that changed. */
export function TaskChangeBody({ change }: { readonly change: TaskChange }): ReactNode {
  const clauses = change.clauses.filter(({ kind }) => kind !== 'same')
  return (
    <div className={styles.body}>
      {change.kind === 'added' || change.kind === 'removed' ? null : <Fields fields={change.fields} />}
      {clauses.map((clause) => (
        <Clause key={`${clause.before?.key}-${clause.after?.key}`} clause={clause} />
      ))}
    </div>
  )
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }): ReactNode {
  const text = useText(versionsText)
  const setting = { text: useText(settlingText), words: useText(planWords), language: useLanguage().language }
  if (fields.length === 0) return null
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{text.fieldOf[field]}</dt>
          <dd lang="zh-CN">
            <del className={styles.struck}>
              <span className="doc-hidden">{text.was}</span>
              {settledWords(before, setting)}
            </del>
            <span aria-hidden="true" className={styles.arrow}>
              →
            </span>
            <ins className={styles.inserted}>
              <span className="doc-hidden">{text.becomes}</span>
              {settledWords(after, setting)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Clause({ clause: { kind, before, after, pieces } }: { readonly clause: ClauseChange }): ReactNode {
  const text = useText(versionsText)
  if (kind === 'moved' && before && after) {
    return before.key === after.key ? null : <p className={styles.note}>{text.clauseMoved(before.key, after.key)}</p>
  }
  return (
    <div className={styles.clause}>
      <span className={styles.key}>{(after ?? before)?.key}</span>
      <TrackedText pieces={pieces} />
    </div>
  )
}

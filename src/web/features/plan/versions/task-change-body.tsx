import type { ReactNode } from 'react'
import type { ClauseChange, FieldChange, TaskChange, TextPiece } from '#kernel/plan-change/change.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import styles from '#web/features/plan/versions/changes.module.css'
import { fieldPieces } from '#web/features/plan/versions/field-pieces.ts'
import { TrackedText } from '#web/features/plan/versions/tracked-text.tsx'
import { versionsText } from '#web/features/plan/versions/versions-text.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { cx } from '#web/ui/cx.ts'

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
            {fieldPieces(before, after, setting).map(({ kind, text: words }) => (
              <FieldPart key={`${kind}-${words}`} kind={kind}>
                {words}
              </FieldPart>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FieldPart({ kind, children }: { readonly kind: TextPiece['kind']; readonly children: string }): ReactNode {
  const text = useText(versionsText)
  if (kind === 'same') return <span className={styles.part}>{children}</span>
  const isNew = kind === 'added'
  const Piece = isNew ? 'ins' : 'del'
  return (
    <Piece className={cx(styles.part, isNew ? styles.inserted : styles.struck)}>
      <span className="doc-hidden">{isNew ? text.inserted : text.struck}</span>
      {children}
    </Piece>
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

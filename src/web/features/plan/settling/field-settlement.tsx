import type { ReactNode } from 'react'
import { type SettledField, settlementOfField } from '#kernel/plan/settlement.ts'
import { SettledLine } from '#web/features/plan/settling/settled-line.tsx'
import styles from '#web/features/plan/settling/settling.module.css'
import { useSettling } from '#web/features/plan/settling/settling.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { useText } from '#web/i18n/dictionary.ts'

interface Props {
  readonly taskKey: string
  readonly field: SettledField
}

/** 项的校订 — what was settled about a field, and the way to put it right. */
export function FieldSettlement({ taskKey, field }: Props): ReactNode {
  const text = useText(settlingText)
  const { settlements, maySettle, correct, markFor } = useSettling()
  const settled = settlementOfField(taskKey, field, settlements)
  return (
    <>
      {settled === undefined ? null : <SettledLine settlement={settled} />}
      {maySettle ? (
        <button
          type="button"
          className={styles.correct}
          aria-label={text.correctField(text.fields[field])}
          onClick={() => correct({ taskKey, field, mark: markFor(taskKey, field) })}
        >
          {text.correct}
        </button>
      ) : null}
    </>
  )
}

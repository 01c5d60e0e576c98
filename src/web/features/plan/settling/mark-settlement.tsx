import type { ReactNode } from 'react'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import { settlementOfMark } from '#kernel/plan/settlement.ts'
import { fieldOfMark, markOf } from '#web/features/plan/settling/mark-of.ts'
import { SettledLine } from '#web/features/plan/settling/settled-line.tsx'
import styles from '#web/features/plan/settling/settling.module.css'
import { useSettling } from '#web/features/plan/settling/settling.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { useSettleMark } from '#web/features/plan/settling/use-settle-mark.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { Button } from '#web/ui/button.tsx'

/** 批注的处理 — how a proof mark was settled, or the three ways to settle it, a key each. */
export function MarkSettlement({
  issue,
  document,
}: {
  readonly issue: PlanIssue
  readonly document: string
}): ReactNode {
  const text = useText(settlingText)
  const { settlements, maySettle, isBusy, correct } = useSettling()
  const settleMark = useSettleMark(document)
  const settled = settlementOfMark(issue, settlements, document)
  const isAnswered = settled !== undefined && settled.kind !== 'question'
  return (
    <>
      {settled === undefined ? null : <SettledLine settlement={settled} />}
      {!maySettle || isAnswered ? null : (
        <div className={styles.ways}>
          <Button disabled={isBusy} title={text.keyHint('C')} onClick={() => void settleMark(issue, 'confirmation')}>
            {text.confirm}
          </Button>
          {settled === undefined ? (
            <Button disabled={isBusy} title={text.keyHint('Q')} onClick={() => void settleMark(issue, 'question')}>
              {text.ask}
            </Button>
          ) : null}
          {issue.item === undefined ? null : (
            <Button
              disabled={isBusy}
              title={text.keyHint('E')}
              onClick={() =>
                correct({ taskKey: issue.item ?? '', field: fieldOfMark(issue), mark: markOf(issue, document) })
              }
            >
              {text.correct}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

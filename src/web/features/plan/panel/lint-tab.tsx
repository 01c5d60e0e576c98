import type { ReactNode } from 'react'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import { livingText } from '#web/features/plan/living/living-text.ts'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { MarkSettlement } from '#web/features/plan/settling/mark-settlement.tsx'
import { useLabel, useText } from '#web/i18n/dictionary.ts'

/** 体检 — what was found in this item: the words concerned, what is wrong with them, what to do. */
export function LintTab({
  issues,
  document,
}: {
  readonly issues: readonly PlanIssue[]
  readonly document: string
}): ReactNode {
  const text = useText(panelText)
  const living = useText(livingText)
  const label = useLabel()
  if (issues.length === 0) return <p className={styles.muted}>{text.lintClean}</p>
  return (
    <div className={styles.rows}>
      {issues.map((issue) => (
        <div key={`${issue.code}-${issue.source.start}`}>
          <div className={styles.deadline}>
            <b className={issue.severity === 'info' ? undefined : styles[issue.severity]}>
              {label(PLAN_ISSUE_MESSAGES[issue.code].title)}
            </b>
            <span className={styles.small}>{living.severity[issue.severity]}</span>
          </div>
          <p className={styles.muted}>{label(PLAN_ISSUE_MESSAGES[issue.code].advice)}</p>
          <IssueWords words={document.slice(issue.source.start, issue.source.end)} />
          <MarkSettlement issue={issue} document={document} />
        </div>
      ))}
    </div>
  )
}

const LONGEST = 60

function IssueWords({ words }: { readonly words: string }): ReactNode {
  const shown = words.trim()
  if (shown === '') return null
  return (
    <p className={styles.small} lang="zh-CN">
      “{shown.length > LONGEST ? `${shown.slice(0, LONGEST)}……` : shown}”
    </p>
  )
}

import type { ReactNode } from 'react'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import { useLabel } from '#web/i18n/dictionary.ts'

/** 校对记号 — the printer's loop beside a line that a person must decide on; opens the item's findings. */
export function ProofSign({ issues }: { readonly issues: readonly PlanIssue[] }): ReactNode {
  const label = useLabel()
  const [first] = issues
  if (!first) return null
  const severity = issues.some((issue) => issue.severity === 'error') ? 'error' : 'warning'
  const words = issues.map(({ code }) => label(PLAN_ISSUE_MESSAGES[code].title)).join('；')
  return (
    <button
      type="button"
      className={`doc-proof doc-proof-${severity}`}
      data-clause={first.item}
      data-tab="lint"
      title={words}
      aria-label={issues.length > 1 ? `${issues.length} ${words}` : words}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M2 11c2-5 5-5 6 0s4 5 6 0 3-5 4-3" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      {issues.length > 1 ? (
        <span className="doc-proof-count" aria-hidden="true">
          {issues.length}
        </span>
      ) : null}
    </button>
  )
}

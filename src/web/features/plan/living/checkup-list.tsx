import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import type { PlanIssueCode } from '#kernel/plan/lint.ts'
import type { Severity } from '#kernel/result/issue.ts'
import type { IssueGroup } from '#web/features/plan/living/issue-groups.ts'
import { livingText } from '#web/features/plan/living/living-text.ts'
import styles from '#web/features/plan/living/outline-pane.module.css'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'
import { cx } from '#web/ui/cx.ts'

interface Props {
  readonly groups: readonly IssueGroup[]
  readonly plan: string
  readonly onIssue: (start: number, item: string | undefined) => void
}

const MARK: Record<Severity, string> = { error: '■', warning: '▲', info: '○' }

/** 计划体检 — each finding once with its count; opened, its places one by one. */
export function CheckupList({ groups, plan, onIssue }: Props): ReactNode {
  const text = useText(livingText)
  const label = useLabel()
  const county = useCounty().slug
  const [open, setOpen] = useState<PlanIssueCode | null>(null)
  return (
    <section aria-label={text.checkup}>
      <h2 className={styles.heading}>{text.checkup}</h2>
      {groups.length === 0 ? <p className={styles.clean}>{text.checkupClean}</p> : null}
      <ul>
        {groups.map(({ code, severity, issues }) => (
          <li key={code}>
            <button
              type="button"
              className={styles.entry}
              aria-expanded={open === code}
              title={text.severity[severity]}
              onClick={() => setOpen(open === code ? null : code)}
            >
              <span className={cx(styles.mark, styles[severity])} aria-hidden="true">
                {MARK[severity]}
              </span>
              <span className={styles.label}>{label(PLAN_ISSUE_MESSAGES[code].title)}</span>
              <span className={styles.count}>{issues.length}</span>
            </button>
            {open === code ? (
              <div className={styles.places}>
                {issues.map(({ item, source }) => (
                  <button
                    key={`${item ?? ''}-${source.start}`}
                    type="button"
                    className={styles.place}
                    onClick={() => onIssue(source.start, item)}
                  >
                    {item ?? text.wholeDocument}
                  </button>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <Link className={styles.memo} to="/$county/plans/$plan/memo" params={{ county, plan }}>
        {text.memo}
      </Link>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import { issueGroups } from '#web/features/plan/living/issue-groups.ts'
import styles from '#web/features/plan/settling/memo.module.css'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { useLabel, useText } from '#web/i18n/dictionary.ts'
import { useCounty } from '#web/shell/county.ts'

/** 仍待处理 — the open marks by kind, each place a link to where it is settled. */
export function OpenMarkList({
  issues,
  planKey,
}: {
  readonly issues: readonly PlanIssue[]
  readonly planKey: string
}): ReactNode {
  const text = useText(settlingText)
  const label = useLabel()
  const county = useCounty().slug
  return (
    <section className={styles.open}>
      <h2 className={styles.subtitle}>{text.memoOpen}</h2>
      {issues.length === 0 ? <p className={styles.meta}>{text.memoOpenNone}</p> : null}
      {issueGroups(issues).map(({ code, issues: found }) => (
        <div key={code} className={styles.group}>
          <p className={styles.kind}>{label(PLAN_ISSUE_MESSAGES[code].title)}</p>
          <p className={styles.places}>
            {found.map(({ item, source }) => (
              <Link
                key={`${item ?? ''}-${source.start}`}
                to="/$county/plans/$plan"
                params={{ county, plan: planKey }}
                search={item === undefined ? {} : { clause: item, tab: 'lint' }}
              >
                {item ?? text.wholeDocument}
              </Link>
            ))}
          </p>
        </div>
      ))}
    </section>
  )
}

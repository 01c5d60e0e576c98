import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { settlementsQuery } from '#web/features/plan/queries.ts'
import styles from '#web/features/plan/settling/memo.module.css'
import { MemoTable } from '#web/features/plan/settling/memo-table.tsx'
import { OpenMarkList } from '#web/features/plan/settling/open-mark-list.tsx'
import { openMarksOf } from '#web/features/plan/settling/open-marks.ts'
import { settlingText } from '#web/features/plan/settling/settling-text.ts'
import { usePlan } from '#web/features/plan/use-plan.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 校订备忘录 — everything settled about a plan, and what still waits; made to be printed. */
export function MemoPage(): ReactNode {
  const text = useText(settlingText)
  const { language } = useLanguage()
  const county = useCounty()
  const { plan: key = '' } = useParams({ strict: false })
  const { asked, date } = useAsOf()
  const [showsEnded, setShowsEnded] = useState(false)
  const { plan, error, retry } = usePlan(county.slug, key)
  const memo = useQuery(settlementsQuery(county.slug, key, asked))
  const failure = error ?? memo.error
  if (failure) return <ErrorState error={failure} onRetry={retry} />
  if (!plan || !memo.data) return <LoadingState />
  const all = memo.data.items
  const held = all.filter(({ ended }) => ended === null)
  const open = openMarksOf(plan)
  return (
    <Page
      title={text.memo}
      lead={text.memoLead}
      actions={
        <>
          <Link to="/$county/plans/$plan" params={{ county: county.slug, plan: key }}>
            {text.memoBack}
          </Link>
          <Button onClick={() => globalThis.print()}>{text.memoPrint}</Button>
        </>
      }
    >
      <p className={styles.head} lang="zh-CN">
        {plan.plan.title}
      </p>
      <p className={styles.meta}>
        {text.asOfLine(formatDate(date, language))} · {text.memoCounts(held.length, open.length)}
        {county.isDemo ? ` · ${text.demoLine}` : ''}
      </p>
      {all.length === 0 ? (
        <EmptyState inline title={text.memoEmptyTitle}>
          {text.memoEmpty}
        </EmptyState>
      ) : (
        <>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={showsEnded}
              onChange={(event) => setShowsEnded(event.currentTarget.checked)}
            />
            {text.memoShowEnded}
          </label>
          <MemoTable settlements={showsEnded ? all : held} planKey={key} />
        </>
      )}
      <OpenMarkList issues={open} planKey={key} />
    </Page>
  )
}

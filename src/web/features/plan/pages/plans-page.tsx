import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PlanSummary } from '#contract/schemas/plan.ts'
import { localDateOf } from '#kernel/time/calendar.ts'
import styles from '#web/features/plan/pages/plans-page.module.css'
import { plansText } from '#web/features/plan/pages/plans-text.ts'
import { RollOverAction } from '#web/features/plan/versions/roll-over-action.tsx'
import { usePlanVerdicts } from '#web/features/verdict/plan-verdicts.ts'
import { VerdictLine } from '#web/features/verdict/verdict-line.tsx'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCan, useCounty } from '#web/shell/county.ts'
import { Page } from '#web/shell/page.tsx'
import { plansQuery } from '#web/shell/plans-query.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'
import { Tag } from '#web/ui/tag.tsx'

/** 计划列表 — the county's plans, newest year first, each with how much stands in it and what is to be settled. */
export function PlansPage(): ReactNode {
  const text = useText(plansText)
  const county = useCounty().slug
  const may = useCan()
  const { data, error, refetch } = useQuery(plansQuery(county))
  const importLink = may('plan.import') ? (
    <Link className={styles.import} to="/$county/import" params={{ county }}>
      {text.import}
    </Link>
  ) : null
  return (
    <Page title={text.title} actions={data && data.length > 0 ? importLink : undefined}>
      {error ? <ErrorState inline error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState /> : null}
      {data?.length === 0 ? (
        <EmptyState title={text.emptyTitle} actions={importLink}>
          {importLink === null ? text.emptyViewer : text.empty}
        </EmptyState>
      ) : null}
      {data && data.length > 0 ? (
        <ul className={styles.plans}>
          {[...data]
            .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
            .map((plan) => (
              <PlanRow key={plan.id} plan={plan} county={county} />
            ))}
        </ul>
      ) : null}
    </Page>
  )
}

function PlanRow({ plan, county }: { readonly plan: PlanSummary; readonly county: string }): ReactNode {
  const text = useText(plansText)
  const { language } = useLanguage()
  const mayImport = useCan()('plan.import')
  const current = plan.versions.find(({ status }) => status === 'current') ?? plan.versions[0]
  const counts = [
    [text.tasks, plan.taskCount],
    [text.clauses, plan.clauseCount],
    [text.targets, plan.targetCount],
    [text.issues, plan.issueCount],
  ] as const
  return (
    <li className={styles.plan}>
      <div className={styles.words}>
        <Link className={styles.title} to="/$county/plans/$plan" params={{ county, plan: plan.key }} lang="zh-CN">
          {plan.title}
        </Link>
        <p className={styles.facts}>
          {plan.isDemo ? <Tag tone="amber">{text.demo}</Tag> : null}
          <span>{plan.year === null ? text.noYear : text.year(plan.year)}</span>
          <span>{text.key(plan.key)}</span>
          {current === undefined ? null : (
            <Link to="/$county/plans/$plan/versions" params={{ county, plan: plan.key }}>
              {text.version(current.no, formatDate(localDateOf(current.effectiveAt), language))}
            </Link>
          )}
          {mayImport && plan.year !== null ? <RollOverAction plan={plan.key} year={plan.year} /> : null}
        </p>
        <PlanVerdictLine county={county} plan={plan.key} />
      </div>
      <dl className={styles.counts}>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** 判定一行 — how the plan's targets stand; absent while nothing is judged. */
function PlanVerdictLine({ county, plan }: { readonly county: string; readonly plan: string }): ReactNode {
  const { asked } = useAsOf()
  const verdicts = usePlanVerdicts({ county, plan, asked, isJudged: true })
  return <VerdictLine verdicts={verdicts} className={styles.verdicts} />
}

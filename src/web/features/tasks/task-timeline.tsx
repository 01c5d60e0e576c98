import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { TaskFilter, TaskLine } from '#contract/schemas/task.ts'
import { DueCell } from '#web/features/tasks/task-cells.tsx'
import { type DueMonths, timelineOf } from '#web/features/tasks/task-groups.ts'
import styles from '#web/features/tasks/task-timeline.module.css'
import { allTasksQuery } from '#web/features/tasks/tasks-query.ts'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { useCounty } from '#web/shell/county.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { cx } from '#web/ui/cx.ts'
import { ErrorState } from '#web/ui/error-state.tsx'
import { LoadingState } from '#web/ui/loading-state.tsx'

/** 时间线 — the months on a rule with what is due in each, today among them, what has no day at the end. */
export function TaskTimeline({ filter }: { readonly filter: TaskFilter }) {
  const text = useText(tasksText)
  const county = useCounty().slug
  const { date } = useAsOf()
  const { data, error, refetch } = useQuery(allTasksQuery(county, filter, 'due'))
  const timeline = useMemo(() => data && timelineOf(data, date), [data, date])
  if (error) return <ErrorState inline error={error} onRetry={() => void refetch()} />
  if (!timeline) return <LoadingState />
  return (
    <ol className={styles.timeline}>
      {timeline.months.map((month) => (
        <Month key={`${month.first.year}-${month.first.month}`} months={month} />
      ))}
      {timeline.undated.length === 0 ? null : (
        <li className={cx(styles.month, styles.undated)}>
          <h2 className={styles.name}>
            {text.undatedGroup}
            <span className={styles.count}>{text.count(timeline.undated.length)}</span>
          </h2>
          <TaskItems lines={timeline.undated} />
        </li>
      )}
    </ol>
  )
}

function Month({ months: { first, last, lines } }: { readonly months: DueMonths }) {
  const text = useText(tasksText)
  const { language } = useLanguage()
  const { date } = useAsOf()
  const isNow = date.startsWith(`${first.year}-${String(first.month).padStart(2, '0')}`)
  const name = text.month(first.year, first.month)
  const isOne = first.year === last.year && first.month === last.month
  const passed = lines.filter(({ due }) => due !== null && due < date)
  const ahead = lines.filter(({ due }) => due !== null && due >= date)
  return (
    <li className={cx(styles.month, isNow && styles.now, lines.length === 0 && styles.empty)}>
      <h2 className={styles.name}>
        {isOne ? name : text.months(name, text.month(last.year, last.month))}
        {lines.length === 0 ? null : <span className={styles.count}>{text.count(lines.length)}</span>}
      </h2>
      <div>
        <TaskItems lines={passed} />
        {isNow ? <p className={styles.today}>{text.today(formatDate(date, language))}</p> : null}
        <TaskItems lines={ahead} />
        {lines.length === 0 && !isNow ? <p className={styles.nothing}>{text.monthEmpty}</p> : null}
      </div>
    </li>
  )
}

function TaskItems({ lines }: { readonly lines: readonly TaskLine[] }) {
  const text = useText(tasksText)
  const county = useCounty().slug
  if (lines.length === 0) return null
  return (
    <ul className={styles.items}>
      {lines.map((line) => (
        <li key={line.id} className={styles.item}>
          <span className={styles.key}>{line.key}</span>
          <span className={styles.task} lang="zh-CN">
            <Link to="/$county/plans/$plan" params={{ county, plan: line.planKey }} search={{ clause: line.key }}>
              <ChemText>{line.title}</ChemText>
            </Link>
            <span className={styles.lead}>
              {line.lead.length === 0 ? text.nobody : line.lead.map(({ name }) => name).join('、')}
            </span>
          </span>
          <span className={styles.due}>
            <DueCell line={line} />
          </span>
        </li>
      ))}
    </ul>
  )
}

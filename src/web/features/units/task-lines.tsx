import { Link } from '@tanstack/react-router'
import type { TaskLine } from '#contract/schemas/task.ts'
import styles from '#web/features/units/unit.module.css'
import { unitText } from '#web/features/units/unit-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'

interface TaskLinesProps {
  readonly county: string
  readonly tasks: readonly TaskLine[]
}

/** 任务行 — key, title, due day; the key leads into the plan. */
export function TaskLines({ county, tasks }: TaskLinesProps) {
  const text = useText(unitText)
  if (tasks.length === 0) return <p className={styles.nothing}>{text.noTasks}</p>
  return (
    <ol>
      {tasks.map((task) => (
        <li key={task.id} className={styles.task}>
          <Link
            to="/$county/plans/$plan"
            params={{ county, plan: task.planKey }}
            search={{ clause: task.key }}
            className={styles.key}
          >
            {task.key}
          </Link>
          <div className={styles.title}>
            <p lang="zh-CN">{task.title}</p>
            <p lang="zh-CN" className={styles.quiet}>
              {above(task).join(' › ')}
            </p>
          </div>
          <Due task={task} />
        </li>
      ))}
    </ol>
  )
}

/** The headings above a task; a list's own heading is often the task's title and is not said twice. */
function above({ path, title }: TaskLine): readonly string[] {
  return path.at(-1) === title ? path.slice(0, -1) : path
}

/** The next due day and what the clock says of it; without a day the deadline's printed words. */
function Due({ task: { due, deadlines, states } }: { readonly task: TaskLine }) {
  const text = useText(unitText)
  const { language } = useLanguage()
  const printed = [...new Set(deadlines.map((deadline) => deadline.text))].join('；')
  const state = states.includes('overdue') ? text.overdue : states.includes('dueSoon') ? text.dueSoon : null
  return (
    <p className={styles.due}>
      {due === null ? <span lang="zh-CN">{printed === '' ? '—' : printed}</span> : formatDate(due, language)}
      {state !== null && <span className={styles.state}>{state}</span>}
    </p>
  )
}

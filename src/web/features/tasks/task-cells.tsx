import type { TaskLine } from '#contract/schemas/task.ts'
import { clockText } from '#web/features/plan/words/clock-words.ts'
import { taskClock } from '#web/features/tasks/task-clock.ts'
import styles from '#web/features/tasks/tasks.module.css'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { useAsOf } from '#web/shell/as-of.ts'
import { cx } from '#web/ui/cx.ts'
import { roleText } from '#web/ui/stamp.tsx'

interface Props {
  readonly line: TaskLine
}

/** 牵头单位 — their names as printed, and how many support and answer. */
export function LeadCell({ line }: Props) {
  const text = useText(tasksText)
  const roles = useText(roleText)
  const others = (['supporting', 'responsible'] as const)
    .filter((role) => line[role].length > 0)
    .map((role) => text.others(roles[role], line[role].length))
  return (
    <>
      {line.lead.length === 0 ? (
        <span className={styles.quiet}>{others.length === 0 ? text.nobody : ''}</span>
      ) : (
        <span lang="zh-CN">{line.lead.map(({ name }) => name).join('、')}</span>
      )}{' '}
      {others.length === 0 ? null : <span className={styles.quiet}>{others.join(' · ')}</span>}
    </>
  )
}

/** 时限 — the day, and how far it is; only a day that has passed is set in seal ink. */
export function DueCell({ line }: Props) {
  const text = useText(tasksText)
  const clocks = useText(clockText)
  const { language } = useLanguage()
  const { date } = useAsOf()
  const words = taskClock(line, date, clocks, text)
  if (line.due === null) return <span className={styles.quiet}>{words}</span>
  const isLate = line.due < date && line.states.includes('overdue')
  const hasOtherLate = line.due >= date && line.states.includes('overdue')
  return (
    <>
      <span className={styles.day}>{formatDate(line.due, language)}</span>{' '}
      <span className={cx(styles.clock, isLate && styles.late)}>{words}</span>
      {hasOtherLate ? <span className={cx(styles.clock, styles.late)}> {text.alsoOverdue}</span> : null}
    </>
  )
}

/** 目标 — how many, how firm, and how many are still to be set from above. */
export function TargetsCell({ line }: Props) {
  const text = useText(tasksText)
  if (line.targetCount === 0) return <span className={styles.quiet}>—</span>
  return (
    <>
      {text.targets(line.targetCount)}
      {line.firmness === 'none' ? null : <span className={styles.firmness}> {text.firmnesses[line.firmness]}</span>}
      {line.awaitingCount === 0 ? null : (
        <span className={styles.awaiting}> ○ {text.awaiting(line.awaitingCount)}</span>
      )}
    </>
  )
}

/** 批注 — what is open about the task, and what has been put right. */
export function MarksCell({ line }: Props) {
  const text = useText(tasksText)
  return (
    <>
      {line.openMarks === 0 ? null : <span className={styles.open}>{text.openMarks(line.openMarks)}</span>}{' '}
      {(['questioned', 'corrected'] as const)
        .filter((state) => line.states.includes(state))
        .map((state) => (
          <span key={state} className={styles.said}>
            {text.states[state]}{' '}
          </span>
        ))}
    </>
  )
}

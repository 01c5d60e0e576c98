import { Link } from '@tanstack/react-router'
import type { TaskLine, TaskQuery } from '#contract/schemas/task.ts'
import { FoundClause } from '#web/features/tasks/found-clause.tsx'
import { DueCell, LeadCell, MarksCell, TargetsCell } from '#web/features/tasks/task-cells.tsx'
import { sectionOf } from '#web/features/tasks/task-groups.ts'
import styles from '#web/features/tasks/tasks.module.css'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { cx } from '#web/ui/cx.ts'
import table from '#web/ui/data-table.module.css'

type Sorting = Pick<TaskQuery, 'order' | 'descending'>

interface Props {
  readonly county: string
  readonly lines: readonly TaskLine[]
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

const COLUMNS = ['plan', 'title', 'lead', 'due', 'targets', 'marks'] as const
const ORDERS: readonly TaskQuery['order'][] = ['plan', 'due', 'lead', 'title']

/** 任务表 — a row a task, sorted by the server; a card each at phone width. */
export function TaskTable({ county, lines, sorting, onSort }: Props) {
  const text = useText(tasksText)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={table.scroll} aria-label={text.title} tabIndex={0}>
      <table className={cx(table.table, styles.table)}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Head
                key={column}
                title={text.column[column]}
                order={ORDERS.find((order) => order === column)}
                sorting={sorting}
                onSort={onSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <TaskRow key={line.id} county={county} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface HeadProps extends Pick<Props, 'sorting' | 'onSort'> {
  readonly title: string
  /** undefined: the server does not sort by it. */
  readonly order: TaskQuery['order'] | undefined
}

function Head({ title, order, sorting, onSort }: HeadProps) {
  if (order === undefined) return <th scope="col">{title}</th>
  const isHere = sorting.order === order
  const direction = sorting.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" aria-sort={isHere ? direction : undefined}>
      <button
        type="button"
        className={table.sort}
        onClick={() => onSort({ order, descending: isHere && !sorting.descending })}
      >
        {title}
        <span aria-hidden="true" className={table.arrow}>
          {isHere ? (sorting.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}

function TaskRow({ county, line }: { readonly county: string; readonly line: TaskLine }) {
  const text = useText(tasksText)
  const section = sectionOf(line)
  const isOpen = line.openMarks > 0 || line.states.some((state) => state === 'questioned' || state === 'corrected')
  return (
    <tr>
      <td className={cx(table.cardNone, styles.key)}>{line.key}</td>
      <td className={cx(table.cardTitle, styles.task)}>
        <span className={styles.cardKey}>{line.key}</span>
        <Link
          to="/$county/plans/$plan"
          params={{ county, plan: line.planKey }}
          search={{ clause: line.found?.clauseKey ?? line.key }}
          className={styles.title}
          lang="zh-CN"
        >
          <ChemText>{line.title}</ChemText>
        </Link>
        {section.length === 0 ? null : (
          <span className={styles.path} lang="zh-CN">
            {section.at(-1)}
          </span>
        )}
        {line.found ? <FoundClause found={line.found} /> : null}
      </td>
      <td data-title={text.column.lead} className={cx(table.cardLine, styles.lead)}>
        <LeadCell line={line} />
      </td>
      <td data-title={text.column.due} className={cx(table.cardLine, styles.due)}>
        <DueCell line={line} />
      </td>
      <td
        data-title={text.column.targets}
        className={cx(line.targetCount === 0 ? table.cardNone : table.cardLine, styles.targets)}
      >
        <TargetsCell line={line} />
      </td>
      <td data-title={text.column.marks} className={cx(isOpen ? table.cardLine : table.cardNone, styles.marks)}>
        <MarksCell line={line} />
      </td>
    </tr>
  )
}

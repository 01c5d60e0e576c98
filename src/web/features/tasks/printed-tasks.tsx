import { Fragment, useMemo } from 'react'
import type { TaskLine } from '#contract/schemas/task.ts'
import print from '#web/features/plan/print/print.module.css'
import styles from '#web/features/tasks/printed-tasks.module.css'
import { DueCell, TargetsCell } from '#web/features/tasks/task-cells.tsx'
import { type SectionGroup, sectionGroups } from '#web/features/tasks/task-groups.ts'
import { tasksText } from '#web/features/tasks/tasks-text.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { cx } from '#web/ui/cx.ts'
import { roleText } from '#web/ui/stamp.tsx'

interface Props {
  readonly title: string
  /** The lines under the title: day, count, filters, notice of a demonstration. */
  readonly notes: readonly string[]
  readonly lines: readonly TaskLine[]
}

const ROLES = ['lead', 'supporting', 'responsible'] as const

/** 责任清单 — who answers for what by when, plan by plan and section by section. */
export function PrintedTasks({ title, notes, lines }: Props) {
  const text = useText(tasksText)
  const roles = useText(roleText)
  const groups = useMemo(() => sectionGroups(lines), [lines])
  const numbers = useMemo(() => new Map(lines.map(({ id }, index) => [id, index + 1])), [lines])
  return (
    <article className={print.duty} lang="zh-CN">
      <h1 className={print.dutyTitle}>{title}</h1>
      <p className={print.dutyFrom}>{notes.join('　')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className={print.scroll} aria-label={title} tabIndex={0}>
        <table className={cx(print.table, styles.table)}>
          <thead>
            <tr>
              <th scope="col" className={print.number}>
                {text.printColumn.number}
              </th>
              <th scope="col" className={print.key}>
                {text.printColumn.key}
              </th>
              <th scope="col">{text.printColumn.title}</th>
              {ROLES.map((role) => (
                <th key={role} scope="col" className={styles.units}>
                  {roles[role]}
                </th>
              ))}
              <th scope="col" className={styles.due}>
                {text.printColumn.due}
              </th>
              <th scope="col" className={styles.targets}>
                {text.printColumn.targets}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group, index) => (
              <Fragment key={group.key}>
                <GroupHead group={group} before={groups[index - 1]} />
                {group.lines.map((line) => (
                  <Row key={line.id} line={line} number={numbers.get(line.id) ?? 0} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </article>
  )
}

function GroupHead({ group, before }: { readonly group: SectionGroup; readonly before: SectionGroup | undefined }) {
  const text = useText(tasksText)
  return (
    <>
      {group.planTitle === before?.planTitle ? null : (
        <tr className={styles.plan}>
          <th scope="rowgroup" colSpan={8}>
            {group.planTitle}
          </th>
        </tr>
      )}
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={8}>
          {group.section.length === 0 ? text.noSection : group.section.join('　')}
        </th>
      </tr>
    </>
  )
}

function Row({ line, number }: { readonly line: TaskLine; readonly number: number }) {
  return (
    <tr>
      <td className={print.centre}>{number}</td>
      <td className={print.centre}>{line.key}</td>
      <td>
        <ChemText>{line.title}</ChemText>
      </td>
      {ROLES.map((role) => (
        <td key={role}>{line[role].length === 0 ? '—' : line[role].map(({ name }) => name).join('、')}</td>
      ))}
      <td>
        <DueCell line={line} />
      </td>
      <td>
        <TargetsCell line={line} />
      </td>
    </tr>
  )
}

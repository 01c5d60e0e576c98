import type { ReactNode } from 'react'
import { deadlineClock } from '#kernel/plan/deadline-clock.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { DocumentView } from '#web/features/plan/document/document-view.ts'
import { type DutyRow, dutyCounts, dutyRows } from '#web/features/plan/print/duty-rows.ts'
import styles from '#web/features/plan/print/print.module.css'
import { printText } from '#web/features/plan/print/print-text.ts'
import { clockText, clockWords, itemClockWords } from '#web/features/plan/words/clock-words.ts'
import { itemClock } from '#web/features/plan/words/item-clock.ts'
import { planWords } from '#web/features/plan/words/plan-words.ts'
import { targetParts } from '#web/features/plan/words/target-words.ts'
import { useText } from '#web/i18n/dictionary.ts'
import { ChemText } from '#web/ui/chem-text.tsx'
import { roleText } from '#web/ui/stamp.tsx'

interface Props {
  readonly view: DocumentView
  readonly title: string
  readonly unit: string
  readonly asOf: LocalDate
  readonly year: number | null
  readonly colophon: string
}

/** 责任清单 — one unit's part of the plan on paper: its clauses as issued, its role, by when, how much. */
export function DutyList({ view, title, unit, asOf, year, colophon }: Props): ReactNode {
  const text = useText(printText)
  const roles = useText(roleText)
  const rows = dutyRows(view, unit)
  if (rows.length === 0) return <p className={styles.missing}>{text.notInPlan(unit)}</p>
  const counts = dutyCounts(rows).map(({ role, count }) => text.dutyCount(roles[role], count))
  return (
    <article className={styles.duty} lang="zh-CN">
      <h2 className={styles.dutyTitle}>{text.dutyTitle(unit)}</h2>
      <p className={styles.dutyFrom}>
        {text.dutyFrom(title)}　{text.dutyCounts(counts.join(text.countJoin))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={text.dutyTitle(unit)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {text.column.number}
              </th>
              <th scope="col" className={styles.key}>
                {text.column.key}
              </th>
              <th scope="col">{text.column.task}</th>
              <th scope="col" className={styles.role}>
                {text.column.role}
              </th>
              <th scope="col" className={styles.deadline}>
                {text.column.deadline}
              </th>
              <th scope="col" className={styles.targets}>
                {text.column.targets}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Row key={row.key} row={row} number={index + 1} asOf={asOf} year={year} />
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.colophon}>{colophon}</p>
    </article>
  )
}

interface RowProps {
  readonly row: DutyRow
  readonly number: number
  readonly asOf: LocalDate
  readonly year: number | null
}

function Row({ row, number, asOf, year }: RowProps): ReactNode {
  const roles = useText(roleText)
  return (
    <tr>
      <td className={styles.centre}>{number}</td>
      <td className={styles.centre}>{row.key}</td>
      <td>
        <p className={styles.task}>{row.title}</p>
        <p>
          <ChemText>{row.clauses.map((clause) => clause.text).join('')}</ChemText>
        </p>
      </td>
      <td className={styles.centre}>{roles[row.role]}</td>
      <td>
        <Deadlines row={row} asOf={asOf} year={year} />
      </td>
      <td>
        <Targets row={row} />
      </td>
    </tr>
  )
}

function Deadlines({ row, asOf, year }: Omit<RowProps, 'number'>): ReactNode {
  const clocks = useText(clockText)
  if (row.deadlines.length === 0) return itemClockWords(itemClock(row.item, asOf, year), clocks)
  return row.deadlines.map((deadline) => {
    const words = clockWords(deadlineClock(deadline, asOf, year), deadline, clocks)
    return (
      <p key={`${deadline.source.start}-${deadline.text}`}>
        {deadline.text}
        {words === deadline.text ? null : <span className={styles.clock}>{words}</span>}
      </p>
    )
  })
}

function Targets({ row }: { readonly row: DutyRow }): ReactNode {
  const text = useText(printText)
  const words = useText(planWords)
  if (row.targets.length === 0) return text.noTargets
  return row.targets.map((target) => {
    const { comparator, figure, unit } = targetParts(target, words)
    return (
      <p key={`${target.clause}-${target.indicator}`}>
        <ChemText>{target.indicator}</ChemText>{' '}
        <b>{figure === null ? words.awaiting : `${comparator} ${figure}${unit}`.trim()}</b>
      </p>
    )
  })
}

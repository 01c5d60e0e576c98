import type { ReactNode } from 'react'
import type { Deadline } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import { DueNote } from '#web/features/plan/panel/due-note.tsx'
import { EventRecord } from '#web/features/plan/panel/event-record.tsx'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { FieldSettlement } from '#web/features/plan/settling/field-settlement.tsx'
import { clockText, clockWords, isLate } from '#web/features/plan/words/clock-words.ts'
import { clockOf, itemClock, targetsDue } from '#web/features/plan/words/item-clock.ts'
import { useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'
import { cx } from '#web/ui/cx.ts'

interface Props {
  readonly item: DocumentItem
  readonly asOf: LocalDate
  readonly year: number | null
}

function DeadlineRow({ item, deadline, asOf, year }: { readonly deadline: Deadline } & Props): ReactNode {
  const text = useText(panelText)
  const clocks = useText(clockText)
  const { language } = useLanguage()
  const clock = clockOf(item, deadline, asOf, year)
  return (
    <div>
      <div className={styles.deadline}>
        <span className={styles.indicator} lang="zh-CN">
          {deadline.text}
        </span>
        <span className={cx(styles.clock, isLate(clock) && styles.late)}>{clockWords(clock, deadline, clocks)}</span>
      </div>
      <dl className={styles.facts}>
        {deadline.kind === 'date' ? (
          <>
            <dt>{text.due}</dt>
            <dd>{formatDate(deadline.date, language)}</dd>
          </>
        ) : null}
        {clock.kind === 'periodic' ? (
          <>
            <dt>{text.due}</dt>
            <dd>{formatDate(clock.next, language)}</dd>
          </>
        ) : null}
        {'event' in deadline ? (
          <>
            <dt>{text.event}</dt>
            <dd lang="zh-CN">
              {deadline.event}
              {deadline.kind === 'relative' ? ` + ${text.workingDays(deadline.workingDays)}` : ''}
            </dd>
          </>
        ) : null}
      </dl>
      <DueNote item={item} deadline={deadline} asOf={asOf} year={year} />
      {'event' in deadline ? <EventRecord item={item} event={deadline.event} /> : null}
      {clock.kind === 'pastAtIssue' ? <p className={styles.small}>{text.pastAtIssueMeaning}</p> : null}
      {isLate(clock) ? <p className={styles.small}>{text.overdueMeaning}</p> : null}
      {clock.kind === 'continuous' ? <p className={styles.small}>{text.continuousMeaning}</p> : null}
    </div>
  )
}

/** An item without a printed deadline: what its clock is read from instead. */
function NotStated({ item, asOf, year }: Props): ReactNode {
  const text = useText(panelText)
  const clocks = useText(clockText)
  const { language } = useLanguage()
  const due = targetsDue(item)
  const { clock } = itemClock(item, asOf, year)
  return (
    <div>
      <div className={styles.deadline}>
        <span className={styles.muted}>{text.noDeadlines}</span>
        <span className={cx(styles.clock, isLate(clock) && styles.late)}>{clockWords(clock, null, clocks)}</span>
      </div>
      <p className={styles.small}>
        {due === null ? text.continuousMeaning : text.dueByTargets(formatDate(due, language))}
      </p>
    </div>
  )
}

/** 时限 — every deadline of the item in its own words, with its clock on the day the page speaks of. */
export function DeadlinesTab({ item, asOf, year }: Props): ReactNode {
  return (
    <>
      {item.deadlines.length === 0 ? <NotStated item={item} asOf={asOf} year={year} /> : null}
      <div className={styles.rows}>
        {item.deadlines.map((deadline) => (
          <DeadlineRow
            item={item}
            key={`${deadline.source.start}-${deadline.text}`}
            deadline={deadline}
            asOf={asOf}
            year={year}
          />
        ))}
      </div>
      <FieldSettlement taskKey={item.key} field="deadlines" />
    </>
  )
}

import type { ReactNode } from 'react'
import { type DueDay, dueDatesOf, workingDaysLeft } from '#kernel/plan/due-date.ts'
import type { Deadline } from '#kernel/plan/model.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'
import styles from '#web/features/plan/panel/panel.module.css'
import { panelText } from '#web/features/plan/panel/panel-text.ts'
import { useLabel, useLanguage, useText } from '#web/i18n/dictionary.ts'
import { formatDate } from '#web/i18n/format.ts'

interface Props {
  readonly item: DocumentItem
  readonly deadline: Deadline
  readonly asOf: LocalDate
  readonly year: number | null
}

/** The next due day, or the last one when all have passed. */
function nearest(days: readonly DueDay[], asOf: LocalDate): DueDay | undefined {
  return days.find(({ date }) => date >= asOf) ?? days.at(-1)
}

/** 到期提示 — working days left by the State Council's notices, and whether the day itself is a day off; it is never moved. */
export function DueNote({ item, deadline, asOf, year }: Props): ReactNode {
  const text = useText(panelText)
  const label = useLabel()
  const { language } = useLanguage()
  const { facts } = item
  if (facts === null || year === null) return null
  const dates = dueDatesOf(deadline, { ...facts, planYear: year })
  const due = dates.kind === 'days' ? nearest(dates.days, asOf) : undefined
  if (due === undefined) return null
  const left = due.date > asOf ? workingDaysLeft(due, asOf, facts.holidays) : null
  const notes = [
    'event' in deadline ? text.dueOn(formatDate(due.date, language)) : null,
    left?.kind === 'known' ? text.workingDaysLeft(left.value) : null,
    left?.kind === 'unknown' ? text.calendarAwaited(left.year) : null,
    left?.kind === 'known' && left.awaits !== null ? text.calendarAwaited(left.awaits) : null,
    left?.kind === 'known' && !left.isVerified ? text.calendarUnverified : null,
    due.restDay === null ? null : text.restDay(label(due.restDay)),
  ].filter((note) => note !== null)
  return notes.length === 0 ? null : <p className={styles.small}>{notes.join(text.noteJoin)}</p>
}

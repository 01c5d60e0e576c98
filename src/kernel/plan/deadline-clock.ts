import { eventDueDay, type PeriodicDeadline, periodDueDays, type RecordedFacts } from '#kernel/plan/due-date.ts'
import type { Deadline } from '#kernel/plan/model.ts'
import { daysBetween, type LocalDate, localDate } from '#kernel/time/calendar.ts'

/**
 * 时限时钟 — what a deadline is on a given day.
 * remaining 剩 n 天 · dueToday 今日到期 · overdue 逾期 n 天 · pastAtIssue 下发时已过期，需补报 · continuous 全年 ·
 * periodic 下次到期（days 为 0 即今日）· waitingForEvent 待事件发生 · statedElsewhere 时限另定 · closed 计划年度已结束
 */
export type DeadlineClock =
  | { readonly kind: 'remaining'; readonly days: number }
  | { readonly kind: 'dueToday' }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'pastAtIssue'; readonly date: LocalDate }
  | { readonly kind: 'continuous' }
  | { readonly kind: 'periodic'; readonly next: LocalDate; readonly days: number }
  | { readonly kind: 'waitingForEvent'; readonly event: string }
  | { readonly kind: 'statedElsewhere' }
  | { readonly kind: 'closed' }

/** 无法计算 — the event is on record, but the working days after it reach a year whose holiday notice is not known. */
export interface UncountedClock {
  readonly kind: 'calendarUnknown'
  readonly year: number
}

/** The first due day on or after `from`, at most one year ahead. */
function nextDue(deadline: PeriodicDeadline, from: LocalDate): LocalDate {
  for (let year = Number(from.slice(0, 4)); ; year++) {
    const due = periodDueDays(deadline, year).find((day) => day >= from)
    if (due !== undefined) return due
  }
}

function periodicClock(deadline: PeriodicDeadline, asOf: LocalDate, year: number | null): DeadlineClock {
  const firstDay = year === null ? asOf : localDate(year, 1, 1)
  const next = nextDue(deadline, asOf < firstDay ? firstDay : asOf)
  if (year !== null && next > localDate(year, 12, 31)) return { kind: 'closed' }
  return { kind: 'periodic', next, days: daysBetween(asOf, next) }
}

function dateClock(date: LocalDate, asOf: LocalDate): DeadlineClock {
  const days = daysBetween(asOf, date)
  if (days === 0) return { kind: 'dueToday' }
  return days > 0 ? { kind: 'remaining', days } : { kind: 'overdue', days: -days }
}

function eventClock(
  deadline: Extract<Deadline, { kind: 'relative' | 'conditional' }>,
  asOf: LocalDate,
  facts: RecordedFacts | undefined,
): DeadlineClock | UncountedClock {
  const due = facts === undefined ? null : eventDueDay(deadline, facts)
  if (due === null) return { kind: 'waitingForEvent', event: deadline.event }
  return due.kind === 'unknown' ? { kind: 'calendarUnknown', year: due.year } : dateClock(due.value, asOf)
}

/**
 * 时限读数 — the clock of one deadline as of a day; `year` is the plan's year, null when it has none.
 * Days are calendar days. A date before the day of issue never becomes overdue: it must be made up for.
 * With `facts` a deadline whose event is on record counts down to the day that follows from it.
 * @example deadlineClock(yearEnd2024, '2024-10-15', 2024) // { kind: 'remaining', days: 77 }
 */
export function deadlineClock(deadline: Deadline, asOf: LocalDate, year: number | null): DeadlineClock
export function deadlineClock(
  deadline: Deadline,
  asOf: LocalDate,
  year: number | null,
  facts: RecordedFacts,
): DeadlineClock | UncountedClock
export function deadlineClock(
  deadline: Deadline,
  asOf: LocalDate,
  year: number | null,
  facts?: RecordedFacts,
): DeadlineClock | UncountedClock {
  switch (deadline.kind) {
    case 'date':
      return deadline.pastAtIssue ? { kind: 'pastAtIssue', date: deadline.date } : dateClock(deadline.date, asOf)
    case 'year-round':
      return year !== null && asOf > localDate(year, 12, 31) ? { kind: 'closed' } : { kind: 'continuous' }
    case 'relative':
    case 'conditional':
      return eventClock(deadline, asOf, facts)
    case 'stated-elsewhere':
      return { kind: 'statedElsewhere' }
    default:
      return periodicClock(deadline, asOf, year)
  }
}

import type { Deadline } from '#kernel/plan/model.ts'
import { daysBetween, daysInMonth, type LocalDate, localDate } from '#kernel/time/calendar.ts'

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

type PeriodicKind = 'annual' | 'half-yearly' | 'quarterly' | 'monthly'
type Periodic = Extract<Deadline, { kind: PeriodicKind }>

const MONTHS_PER_PERIOD: Readonly<Record<PeriodicKind, number>> = {
  annual: 12,
  'half-yearly': 6,
  quarterly: 3,
  monthly: 1,
}

/** The due day of the period that begins in the given month: its last day, unless the words name another. */
function dueDay(deadline: Periodic, months: number, year: number, firstMonth: number): LocalDate {
  const inPeriod = deadline.dueMonth ?? months
  const month = firstMonth + Math.min(Math.max(inPeriod, 1), months) - 1
  const last = daysInMonth(year, month)
  return localDate(year, month, Math.min(Math.max(deadline.dueDay ?? last, 1), last))
}

/** The first due day on or after `from`, at most one year ahead. */
function nextDue(deadline: Periodic, from: LocalDate): LocalDate {
  const months = MONTHS_PER_PERIOD[deadline.kind]
  for (let year = Number(from.slice(0, 4)); ; year++) {
    for (let firstMonth = 1; firstMonth <= 12; firstMonth += months) {
      const due = dueDay(deadline, months, year, firstMonth)
      if (due >= from) return due
    }
  }
}

function periodicClock(deadline: Periodic, asOf: LocalDate, year: number | null): DeadlineClock {
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

/**
 * 时限读数 — the clock of one deadline as of a day; `year` is the plan's year, null when it has none.
 * Days are calendar days. A date before the day of issue never becomes overdue: it must be made up for.
 * @example deadlineClock(yearEnd2024, '2024-10-15', 2024) // { kind: 'remaining', days: 77 }
 */
export function deadlineClock(deadline: Deadline, asOf: LocalDate, year: number | null): DeadlineClock {
  switch (deadline.kind) {
    case 'date':
      return deadline.pastAtIssue ? { kind: 'pastAtIssue', date: deadline.date } : dateClock(deadline.date, asOf)
    case 'year-round':
      return year !== null && asOf > localDate(year, 12, 31) ? { kind: 'closed' } : { kind: 'continuous' }
    case 'relative':
    case 'conditional':
      return { kind: 'waitingForEvent', event: deadline.event }
    case 'stated-elsewhere':
      return { kind: 'statedElsewhere' }
    default:
      return periodicClock(deadline, asOf, year)
  }
}

import type { Label } from '#kernel/label/label.ts'
import type { Deadline } from '#kernel/plan/model.ts'
import { daysInMonth, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import type { HolidayYear } from '#kernel/time/holidays.ts'
import { addWorkingDays, type CalendarReading, restDayName, workingDaysBetween } from '#kernel/time/working-days.ts'

/** 事件日期 — the day each event came about, by the event's words as the plan prints them. */
export type EventDates = ReadonlyMap<string, LocalDate>

/** 已知情况 — what is on record beside the plan: events that have come about, and the notices that bind the county. */
export interface RecordedFacts {
  readonly events: EventDates
  readonly holidays: readonly HolidayYear[]
}

/**
 * 到期日 — one day on which a deadline falls due.
 *
 * `restDay` is a hint (“当日为国庆节假期”), and null too where the year's notice is not known. The day itself is never
 * moved: 民法典第二百零三条 (the last day of a period being a rest day, the day after ends it) is for periods of private
 * law, while a plan's date is an instruction of the superior as printed. Only whoever issued it may put it off; to the
 * unit that must report, a rest day means being ready before it.
 */
export interface DueDay {
  readonly date: LocalDate
  readonly restDay: Label | null
  /** False: a notice marked 待核 decided the day (only when it is counted in working days). */
  readonly isVerified: boolean
  /** The year whose notice, not issued yet, can still shift a day counted in working days; null when none can. */
  readonly awaits: number | null
}

/**
 * 到期 — what a deadline comes to within the plan's year: its days; nothing yet, for want of an event or of a holiday
 * notice; the whole year (ends on 31 December); or a day set in another document.
 */
export type DueDates =
  | { readonly kind: 'days'; readonly days: readonly DueDay[] }
  | { readonly kind: 'waitingForEvent'; readonly event: string }
  | { readonly kind: 'calendarUnknown'; readonly year: number; readonly event: string }
  | { readonly kind: 'continuous'; readonly until: LocalDate }
  | { readonly kind: 'statedElsewhere' }

type PeriodicKind = 'annual' | 'half-yearly' | 'quarterly' | 'monthly'
export type PeriodicDeadline = Extract<Deadline, { kind: PeriodicKind }>
type EventDeadline = Extract<Deadline, { kind: 'relative' | 'conditional' }>

const MONTHS_PER_PERIOD: Readonly<Record<PeriodicKind, number>> = {
  annual: 12,
  'half-yearly': 6,
  quarterly: 3,
  monthly: 1,
}

/** The due day of the period that begins in the given month: its last day, unless the words name another. */
function dueDayOf(deadline: PeriodicDeadline, months: number, year: number, firstMonth: number): LocalDate {
  const inPeriod = deadline.dueMonth ?? months
  const month = firstMonth + Math.min(Math.max(inPeriod, 1), months) - 1
  const last = daysInMonth(year, month)
  return localDate(year, month, Math.min(Math.max(deadline.dueDay ?? last, 1), last))
}

/** 周期到期日 — the due day of each period of a year, in order: one, two, four or twelve. */
export function periodDueDays(deadline: PeriodicDeadline, year: number): readonly LocalDate[] {
  const months = MONTHS_PER_PERIOD[deadline.kind]
  return Array.from({ length: 12 / months }, (_, period) => dueDayOf(deadline, months, year, period * months + 1))
}

/**
 * 事件到期日 — the day an event makes due: so many working days after it, not counting its own day, or for a conditional
 * deadline that day itself; null until the event is on record.
 */
export function eventDueDay(deadline: EventDeadline, facts: RecordedFacts): CalendarReading<LocalDate> | null {
  const day = facts.events.get(deadline.event)
  if (day === undefined) return null
  if (deadline.kind === 'conditional') return { kind: 'known', value: day, isVerified: true, awaits: null }
  return addWorkingDays(day, deadline.workingDays, facts.holidays)
}

function hintOf(date: LocalDate, holidays: readonly HolidayYear[]): Label | null {
  const name = restDayName(date, holidays)
  return name.kind === 'known' ? name.value : null
}

function printedDays(dates: readonly LocalDate[], holidays: readonly HolidayYear[]): DueDates {
  const days = dates.map((date) => ({ date, restDay: hintOf(date, holidays), isVerified: true, awaits: null }))
  return { kind: 'days', days }
}

function eventDays(deadline: EventDeadline, facts: RecordedFacts): DueDates {
  const due = eventDueDay(deadline, facts)
  if (due === null) return { kind: 'waitingForEvent', event: deadline.event }
  if (due.kind === 'unknown') return { kind: 'calendarUnknown', year: due.year, event: deadline.event }
  const { value: date, isVerified, awaits } = due
  return { kind: 'days', days: [{ date, restDay: hintOf(date, facts.holidays), isVerified, awaits }] }
}

/**
 * 到期日 — the concrete days of a deadline. A printed date and a day that follows from an event are given as they are, even
 * outside the plan's year; periods are those of the plan's year.
 * @example dueDatesOf(quarterly, { planYear: 2024, events, holidays }) // days 03-31, 06-30, 09-30, 12-31
 */
export function dueDatesOf(deadline: Deadline, plan: RecordedFacts & { readonly planYear: number }): DueDates {
  switch (deadline.kind) {
    case 'date':
      return printedDays([deadline.date], plan.holidays)
    case 'year-round':
      return { kind: 'continuous', until: localDate(plan.planYear, 12, 31) }
    case 'relative':
    case 'conditional':
      return eventDays(deadline, plan)
    case 'stated-elsewhere':
      return { kind: 'statedElsewhere' }
    default:
      return printedDays(periodDueDays(deadline, plan.planYear), plan.holidays)
  }
}

/** 剩余工作日 — working days left until a due day: today is not counted, the due day is; negative when it has passed. */
export function workingDaysLeft(
  due: DueDay,
  asOf: LocalDate,
  holidays: readonly HolidayYear[],
): CalendarReading<number> {
  const left = workingDaysBetween(asOf, due.date, holidays)
  if (left.kind === 'unknown') return left
  return { ...left, isVerified: left.isVerified && due.isVerified, awaits: left.awaits ?? due.awaits }
}

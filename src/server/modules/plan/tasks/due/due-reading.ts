import type { TaskState } from '#contract/schemas/task.ts'
import { deadlineClock } from '#kernel/plan/deadline-clock.ts'
import { dueDatesOf } from '#kernel/plan/due-date.ts'
import type { Deadline } from '#kernel/plan/model.ts'
import { addDays, daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import type { HolidayYear } from '#kernel/time/holidays.ts'
import type { TaskRecord } from '#server/modules/plan/tasks/reading/task-record.ts'

/** 当日 — the day a task is looked at, and the holiday notices that bind the county and were issued by then. */
export interface DayFacts {
  readonly today: LocalDate
  readonly holidays: readonly HolidayYear[]
}

/** 到期读数 — what the deadlines of a task come to on a day. */
export interface DueReading {
  /** The next due day; when all have passed, the latest of them; null when there is none to count to. */
  readonly due: LocalDate | null
  /** Every due day, past ones included, in order; one already past when the plan was issued is none. */
  readonly days: readonly LocalDate[]
  readonly states: readonly TaskState[]
}

type Dated = Pick<TaskRecord, 'deadlines' | 'events' | 'year'>

const SOON_DAYS = 30

/** 读取到期 — states and due days by the kernel's clock, each deadline by itself; a task may be in several states. */
export function dueReadingOf(task: Dated, facts: DayFacts): DueReading {
  if (task.deadlines.length === 0) return { due: null, days: [], states: ['undated'] }
  const readings = task.deadlines.map((deadline) => clockReading(deadline, task, facts))
  const next = earliest(readings.flatMap(({ next: day }) => day ?? []))
  const passed = latest(readings.flatMap(({ passed: day }) => day ?? []))
  return {
    due: next ?? passed,
    days: [...new Set(task.deadlines.flatMap((deadline) => dueDaysOf(deadline, task, facts)))].sort(),
    states: [...new Set(readings.flatMap(({ states }) => states))],
  }
}

interface ClockReading {
  readonly states: readonly TaskState[]
  readonly next: LocalDate | null
  readonly passed: LocalDate | null
}

const OPEN = { next: null, passed: null } as const

function clockReading(deadline: Deadline, { events, year }: Dated, { today, holidays }: DayFacts): ClockReading {
  const clock = deadlineClock(deadline, today, year, { events, holidays })
  switch (clock.kind) {
    case 'remaining':
      return { states: [clock.days <= SOON_DAYS ? 'dueSoon' : 'later'], next: addDays(today, clock.days), passed: null }
    case 'dueToday':
      return { states: ['dueSoon'], next: today, passed: null }
    case 'overdue':
      return { states: ['overdue'], next: null, passed: addDays(today, -clock.days) }
    case 'periodic':
      return { states: periodicStates(today, clock.next), next: clock.next, passed: null }
    case 'pastAtIssue':
      return { states: ['pastAtIssue'], ...OPEN }
    case 'statedElsewhere':
      return { states: ['elsewhere'], ...OPEN }
    // With the event on record the day waits for a holiday notice.
    case 'waitingForEvent':
    case 'calendarUnknown':
      return { states: ['waiting'], ...OPEN }
    // Past the plan's year the clock has stopped; what the deadline is stays.
    case 'continuous':
    case 'closed':
      return { states: [deadline.kind === 'year-round' ? 'continuous' : 'periodic'], ...OPEN }
    default:
      return clock satisfies never
  }
}

function periodicStates(today: LocalDate, next: LocalDate): readonly TaskState[] {
  return daysBetween(today, next) <= SOON_DAYS ? ['periodic', 'dueSoon'] : ['periodic']
}

function dueDaysOf(deadline: Deadline, { events, year }: Dated, { holidays }: DayFacts): readonly LocalDate[] {
  if (deadline.pastAtIssue) return []
  const dates = dueDatesOf(deadline, { planYear: year, events, holidays })
  return dates.kind === 'days' ? dates.days.map(({ date }) => date) : []
}

const earliest = (days: readonly LocalDate[]): LocalDate | null => days.toSorted()[0] ?? null
const latest = (days: readonly LocalDate[]): LocalDate | null => days.toSorted().at(-1) ?? null

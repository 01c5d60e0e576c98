import type { EventDates } from '#kernel/plan/due-date.ts'
import type { Deadline, Role } from '#kernel/plan/model.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'

/** 日历条目 — one all-day entry of a unit's calendar. */
export interface CalendarEntry {
  /** The same for the same due day in every fetch and every feed: clients then update an entry instead of adding one. */
  readonly uid: string
  readonly date: LocalDate
  readonly title: string
  readonly description: string
  readonly url: string
  readonly lastModified: Instant
}

/** 订阅时限 — a deadline with its place among those of its task, and the clause it stands in, verbatim. */
export interface FeedDeadline {
  readonly ordinal: number
  readonly deadline: Deadline
  readonly clauseText: string
}

/** 订阅任务 — a task as a unit's calendar needs it. */
export interface FeedTask {
  /** Follows the task through amendments; `key` may change with them. */
  readonly lineageId: string
  readonly key: string
  readonly title: string
  /** What the unit is in this task, in the order of duty; never empty. */
  readonly roles: readonly Role[]
  readonly deadlines: readonly FeedDeadline[]
  /** Events of this task's deadlines that have come about. */
  readonly events: EventDates
  readonly url: string
  /** The latest of its version, its corrections and its recorded events. */
  readonly lastModified: Instant
}

/** 订阅计划 — a plan in force with the tasks one unit has in it, in printed order. */
export interface FeedPlan {
  readonly planId: string
  readonly title: string
  /** The plan's year; of a plan that states none, the year it was issued. */
  readonly year: number
  readonly url: string
  readonly tasks: readonly FeedTask[]
}

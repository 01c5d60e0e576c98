import type { CalendarEntry, FeedDeadline, FeedPlan, FeedTask } from '#kernel/calendar-feed/calendar-entry.ts'
import type { FeedWords } from '#kernel/calendar-feed/feed-words.ts'
import { type DueDay, dueDatesOf } from '#kernel/plan/due-date.ts'
import type { HolidayYear } from '#kernel/time/holidays.ts'

/** 本单位角色 — 牵头, or 牵头、责任 for a unit that is both. */
export function roleWords(task: FeedTask, words: FeedWords): string {
  return task.roles.map((role) => words.roles[role]).join(words.roleSeparator)
}

function eventWords({ deadline }: FeedDeadline, task: FeedTask, words: FeedWords): string | null {
  if (deadline.kind !== 'relative' && deadline.kind !== 'conditional') return null
  const date = task.events.get(deadline.event)
  if (date === undefined) return null
  if (deadline.kind === 'conditional') return words.event(deadline.event, date)
  return words.workingDays(deadline.event, date, deadline.workingDays)
}

function descriptionOf(due: DueDay, given: FeedDeadline, task: FeedTask, plan: FeedPlan, words: FeedWords): string {
  const lines = [
    plan.title,
    words.clause(given.clauseText),
    words.deadline(given.deadline.text),
    eventWords(given, task, words),
    due.restDay === null ? null : words.restDay(due.restDay),
    due.isVerified ? null : words.unverified,
    due.awaits === null ? null : words.awaits(due.awaits),
  ]
  return lines.filter((line) => line !== null).join('\n')
}

/**
 * 到期条目 — an entry for each day one deadline of a task falls due: a printed date one, a periodic deadline one a period,
 * an event that has come about one. Empty for what has no day, and for a date already past when the plan was issued:
 * reminding of it helps nobody, the summary entry says it is to be made up for.
 */
export function dueEntries(
  given: FeedDeadline,
  task: FeedTask,
  plan: FeedPlan,
  { holidays, words }: { readonly holidays: readonly HolidayYear[]; readonly words: FeedWords },
): readonly CalendarEntry[] {
  if (given.deadline.pastAtIssue) return []
  const due = dueDatesOf(given.deadline, { planYear: plan.year, events: task.events, holidays })
  if (due.kind !== 'days') return []
  return due.days.map((day) => ({
    uid: `${task.lineageId}.${given.ordinal}.${day.date}@bilan`,
    date: day.date,
    title: words.entryTitle(roleWords(task, words), task.title, task.key),
    description: descriptionOf(day, given, task, plan, words),
    url: task.url,
    lastModified: task.lastModified,
  }))
}

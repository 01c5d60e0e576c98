import type { CalendarEntry, FeedDeadline, FeedPlan, FeedTask } from '#kernel/calendar-feed/calendar-entry.ts'
import { roleWords } from '#kernel/calendar-feed/due-entries.ts'
import { type FeedWords, UNDATED_GROUPS, type UndatedGroup } from '#kernel/calendar-feed/feed-words.ts'
import { dueDatesOf } from '#kernel/plan/due-date.ts'
import { epochMs, localDate } from '#kernel/time/calendar.ts'
import type { HolidayYear } from '#kernel/time/holidays.ts'

interface Undated {
  readonly group: UndatedGroup
  readonly task: FeedTask
  /** The words of the deadline, empty when the group already says all. */
  readonly text: string
}

function groupOf(
  { deadline }: FeedDeadline,
  task: FeedTask,
  planYear: number,
  holidays: readonly HolidayYear[],
): UndatedGroup | null {
  if (deadline.pastAtIssue) return 'pastAtIssue'
  const due = dueDatesOf(deadline, { planYear, events: task.events, holidays })
  return due.kind === 'days' ? null : due.kind
}

function undatedOf(plan: FeedPlan, holidays: readonly HolidayYear[]): readonly Undated[] {
  return plan.tasks.flatMap((task): readonly Undated[] => {
    if (task.deadlines.length === 0) return [{ group: 'unstated', task, text: '' }]
    return task.deadlines.flatMap((given) => {
      const group = groupOf(given, task, plan.year, holidays)
      if (group === null) return []
      return [{ group, task, text: group === 'continuous' ? '' : given.deadline.text }]
    })
  })
}

function listOf(undated: readonly Undated[], words: FeedWords): string {
  const blocks = UNDATED_GROUPS.flatMap((group) => {
    const lines = undated
      .filter((one) => one.group === group)
      .map(({ task, text }) => words.line(task.key, task.title, roleWords(task, words), text))
    return lines.length === 0 ? [] : [[words.groups[group], ...new Set(lines)].join('\n')]
  })
  return blocks.join('\n\n')
}

/**
 * 年末汇总条目 — one entry on the last day of the plan's year for all tasks of the unit that no other entry speaks of: those
 * of the whole year, which end on it, and those still without a day, each under its reason. null when there are none.
 */
export function summaryEntry(
  plan: FeedPlan,
  { holidays, words }: { readonly holidays: readonly HolidayYear[]; readonly words: FeedWords },
): CalendarEntry | null {
  const undated = undatedOf(plan, holidays)
  const [first, ...others] = new Set(undated.map(({ task }) => task))
  if (first === undefined) return null
  const latest = others.reduce(
    (best, { lastModified }) => (epochMs(lastModified) > epochMs(best) ? lastModified : best),
    first.lastModified,
  )
  return {
    uid: `${plan.planId}.${plan.year}@bilan`,
    date: localDate(plan.year, 12, 31),
    title: words.summaryTitle(plan.year, others.length + 1),
    description: `${plan.title}\n\n${listOf(undated, words)}`,
    url: plan.url,
    lastModified: latest,
  }
}

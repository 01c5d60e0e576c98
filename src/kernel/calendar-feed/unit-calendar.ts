import type { CalendarEntry, FeedPlan } from '#kernel/calendar-feed/calendar-entry.ts'
import { dueEntries } from '#kernel/calendar-feed/due-entries.ts'
import { feedWords } from '#kernel/calendar-feed/feed-words.ts'
import { summaryEntry } from '#kernel/calendar-feed/summary-entry.ts'
import type { Label } from '#kernel/label/label.ts'
import type { HolidayYear } from '#kernel/time/holidays.ts'

/**
 * 单位日历 — the all-day entries of one unit's calendar, by day and, within a day, in the printed order of its plans: every
 * due day of its tasks, and for each plan one entry at the end of the year for the tasks without a day of their own.
 * The same input gives the same entries; `holidays` are those that bind the county (`holidaysFor`).
 */
export function unitCalendar(
  plans: readonly FeedPlan[],
  { holidays, language }: { readonly holidays: readonly HolidayYear[]; readonly language: keyof Label },
): readonly CalendarEntry[] {
  const means = { holidays, words: feedWords[language] }
  const entries = plans.flatMap((plan): readonly CalendarEntry[] => {
    const due = plan.tasks.flatMap((task) => task.deadlines.flatMap((given) => dueEntries(given, task, plan, means)))
    const summary = summaryEntry(plan, means)
    return summary === null ? due : [...due, summary]
  })
  return entries.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}

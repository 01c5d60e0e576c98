import type { TaskLine } from '#contract/schemas/task.ts'
import { daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import type { ClockText } from '#web/features/plan/words/clock-words.ts'
import type { TasksText } from '#web/features/tasks/tasks-text.ts'

/** States that speak of time when there is no day to count to. */
const TIMELESS = ['pastAtIssue', 'waiting', 'elsewhere', 'periodic', 'continuous', 'undated'] as const

/** 任务时钟 — how far the due day of a task is; without a day, what its state says of time. */
export function taskClock(
  line: Pick<TaskLine, 'due' | 'states'>,
  asOf: LocalDate,
  clocks: ClockText,
  text: TasksText,
): string {
  if (line.due === null) {
    const said = TIMELESS.filter((state) => line.states.includes(state)).map((state) => text.states[state])
    return said.join(text.join)
  }
  const days = daysBetween(asOf, line.due)
  if (days === 0) return clocks.dueToday
  return days > 0 ? clocks.remaining(days) : clocks.overdue(-days)
}

import type { Deadline } from '#kernel/plan/model.ts'
import { localDate } from '#kernel/time/calendar.ts'

export type DeadlineKind = Deadline['kind']
export const DEADLINE_KINDS = [
  'date',
  'year-round',
  'annual',
  'half-yearly',
  'quarterly',
  'monthly',
  'relative',
  'conditional',
  'stated-elsewhere',
] as const satisfies readonly DeadlineKind[]

/** 改换种类 — a deadline of another kind, with the printed words it stands for; a day begins at the end of the plan's year. */
export function ofKind(deadline: Deadline, kind: DeadlineKind, year: number): Deadline {
  const { text, pastAtIssue, source } = deadline
  const base = { text, pastAtIssue, source }
  const event = 'event' in deadline ? deadline.event : ''
  switch (kind) {
    case 'date':
      return { kind, date: localDate(year, 12, 31), ...base, pastAtIssue: false }
    case 'relative':
      return { kind, workingDays: 10, event, ...base }
    case 'conditional':
      return { kind, event, ...base }
    case 'year-round':
    case 'stated-elsewhere':
      return { kind, ...base }
    default:
      return { kind, ...base }
  }
}

/** 待补之处 — what a list of deadlines still lacks. */
export function readyDeadlines(
  deadlines: readonly Deadline[],
  text: { readonly eventMissing: string },
): readonly string[] {
  const lacksEvent = deadlines.some((deadline) => 'event' in deadline && deadline.event.trim() === '')
  return lacksEvent ? [text.eventMissing] : []
}

import { type DeadlineClock, deadlineClock, type UncountedClock } from '#kernel/plan/deadline-clock.ts'
import type { Deadline } from '#kernel/plan/model.ts'
import { type LocalDate, localDate } from '#kernel/time/calendar.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'

export type AnyClock = DeadlineClock | UncountedClock

/**
 * 本项时钟 — the one clock of an item that fits its margin. `basis` says what it was read from: a printed deadline, the
 * day its targets are due, or nothing printed at all; such an item runs the whole year.
 */
export interface ItemClock {
  readonly clock: AnyClock
  readonly basis: Deadline | 'targets' | 'notStated'
}

/** What a reader must see first when an item has several deadlines. */
const URGENCY: Record<AnyClock['kind'], number> = {
  overdue: 0,
  dueToday: 1,
  remaining: 2,
  pastAtIssue: 3,
  periodic: 4,
  calendarUnknown: 4,
  waitingForEvent: 5,
  statedElsewhere: 6,
  continuous: 7,
  closed: 8,
}

function isMoreUrgent(a: AnyClock, b: AnyClock): boolean {
  if (a.kind === 'remaining' && b.kind === 'remaining') return a.days < b.days
  if (a.kind === 'overdue' && b.kind === 'overdue') return a.days > b.days
  return URGENCY[a.kind] < URGENCY[b.kind]
}

/** 目标到期 — the earliest day a target of the item is due; null when none says. */
export function targetsDue(item: DocumentItem): LocalDate | null {
  const days = item.targets.flatMap(({ by }) => (by === undefined ? [] : [by])).sort()
  return days[0] ?? null
}

function impliedClock(item: DocumentItem, asOf: LocalDate, year: number | null): ItemClock {
  const due = targetsDue(item)
  if (due !== null) {
    const deadline: Deadline = { kind: 'date', date: due, text: due, pastAtIssue: false, source: item.source }
    return { clock: deadlineClock(deadline, asOf, year), basis: 'targets' }
  }
  const isOver = year !== null && asOf > localDate(year, 12, 31)
  return { clock: { kind: isOver ? 'closed' : 'continuous' }, basis: 'notStated' }
}

/** 时限读数 — with the events on record, where there are any. */
export function clockOf(item: DocumentItem, deadline: Deadline, asOf: LocalDate, year: number | null): AnyClock {
  const { facts } = item
  return facts === null ? deadlineClock(deadline, asOf, year) : deadlineClock(deadline, asOf, year, facts)
}

/** 选钟 — the most urgent deadline of an item on a day; without one, the day its targets are due, else the whole year. */
export function itemClock(item: DocumentItem, asOf: LocalDate, year: number | null): ItemClock {
  const clocks = item.deadlines.map((deadline) => ({ basis: deadline, clock: clockOf(item, deadline, asOf, year) }))
  const [first, ...others] = clocks
  if (!first) return impliedClock(item, asOf, year)
  return others.reduce((best, next) => (isMoreUrgent(next.clock, best.clock) ? next : best), first)
}

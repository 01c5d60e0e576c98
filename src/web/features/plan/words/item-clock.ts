import { type DeadlineClock, deadlineClock } from '#kernel/plan/deadline-clock.ts'
import type { Deadline } from '#kernel/plan/model.ts'
import { type LocalDate, localDate } from '#kernel/time/calendar.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'

/** 本项时钟 — the one clock of an item that fits its margin; `deadline` null when the item prints none. */
export interface ItemClock {
  readonly clock: DeadlineClock | { readonly kind: 'notStated' }
  readonly deadline: Deadline | null
}

/** What a reader must see first when an item has several deadlines. */
const URGENCY: Record<ItemClock['clock']['kind'], number> = {
  overdue: 0,
  dueToday: 1,
  remaining: 2,
  pastAtIssue: 3,
  periodic: 4,
  waitingForEvent: 5,
  statedElsewhere: 6,
  continuous: 7,
  closed: 8,
  notStated: 9,
}

function isMoreUrgent(a: DeadlineClock, b: DeadlineClock): boolean {
  if (a.kind === 'remaining' && b.kind === 'remaining') return a.days < b.days
  if (a.kind === 'overdue' && b.kind === 'overdue') return a.days > b.days
  return URGENCY[a.kind] < URGENCY[b.kind]
}

/** 选钟 — the most urgent deadline of an item on a day. An item that prints none runs all year, or states nothing. */
export function itemClock(item: DocumentItem, asOf: LocalDate, year: number | null): ItemClock {
  const clocks = item.deadlines.map((deadline) => ({ deadline, clock: deadlineClock(deadline, asOf, year) }))
  const [first, ...others] = clocks
  if (first) return others.reduce((best, next) => (isMoreUrgent(next.clock, best.clock) ? next : best), first)
  if (!item.isContinuous) return { clock: { kind: 'notStated' }, deadline: null }
  const isOver = year !== null && asOf > localDate(year, 12, 31)
  return { clock: { kind: isOver ? 'closed' : 'continuous' }, deadline: null }
}

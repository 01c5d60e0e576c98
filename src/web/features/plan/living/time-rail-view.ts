import { addDays, daysBetween, daysInMonth, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import type { DocumentItem } from '#web/features/plan/document/document-source.ts'

/** 时间轴 — the plan's year as a line; every place on it is a fraction 0–1 of the year. */
export interface TimeRailView {
  readonly first: LocalDate
  readonly last: LocalDate
  readonly months: readonly { readonly month: number; readonly at: number; readonly isNamed: boolean }[]
  readonly issued: { readonly date: LocalDate; readonly at: number } | null
  readonly ticks: readonly RailTick[]
  /** Deadlines that lie beyond the year; they are named, not drawn. */
  readonly later: number
}

/** 时限刻度 — a day on which deadlines fall, with the items that owe it. */
export interface RailTick {
  readonly date: LocalDate
  readonly at: number
  readonly items: readonly string[]
  readonly pastAtIssue: boolean
}

const firstOf = (year: number): LocalDate => localDate(year, 1, 1)
const lastOf = (year: number): LocalDate => localDate(year, 12, daysInMonth(year, 12))

/** 位置 — where a day stands on the line, held inside it. */
export function railPosition(date: LocalDate, rail: Pick<TimeRailView, 'first' | 'last'>): number {
  const at = daysBetween(rail.first, date) / daysBetween(rail.first, rail.last)
  return Math.min(1, Math.max(0, at))
}

/** 日期 — the day a place on the line stands for. */
export function railDate(at: number, rail: Pick<TimeRailView, 'first' | 'last'>): LocalDate {
  const days = Math.round(Math.min(1, Math.max(0, at)) * daysBetween(rail.first, rail.last))
  return addDays(rail.first, days)
}

/** 移动 — a day some days on, held inside the year. */
export function railStep(date: LocalDate, days: number, rail: Pick<TimeRailView, 'first' | 'last'>): LocalDate {
  const next = addDays(date, days)
  if (next < rail.first) return rail.first
  if (next > rail.last) return rail.last
  return next
}

/** A month whose name would stand under the word of issue keeps its mark and gives up its name. */
const NAME_WIDTH = 0.035

function monthsOf(
  year: number,
  rail: Pick<TimeRailView, 'first' | 'last'>,
  issued: number | null,
): TimeRailView['months'] {
  return Array.from({ length: 12 }, (_, index) => {
    const at = railPosition(localDate(year, index + 1, 1), rail)
    return { month: index + 1, at, isNamed: issued === null || Math.abs(at - issued) > NAME_WIDTH }
  })
}

function ticksOf(items: readonly DocumentItem[], rail: Pick<TimeRailView, 'first' | 'last'>): RailTick[] {
  const days = new Map<LocalDate, { items: Set<string>; pastAtIssue: boolean }>()
  for (const item of items) {
    for (const deadline of item.deadlines) {
      if (deadline.kind !== 'date' || deadline.date < rail.first || deadline.date > rail.last) continue
      const day = days.get(deadline.date) ?? { items: new Set<string>(), pastAtIssue: deadline.pastAtIssue }
      day.items.add(item.key)
      days.set(deadline.date, day)
    }
  }
  return [...days]
    .map(([date, day]) => ({
      date,
      at: railPosition(date, rail),
      items: [...day.items],
      pastAtIssue: day.pastAtIssue,
    }))
    .sort((a, b) => a.at - b.at)
}

export function timeRailView(year: number, issuedOn: LocalDate | null, items: readonly DocumentItem[]): TimeRailView {
  const rail = { first: firstOf(year), last: lastOf(year) }
  const isInside = issuedOn !== null && issuedOn >= rail.first && issuedOn <= rail.last
  const issued = isInside ? { date: issuedOn, at: railPosition(issuedOn, rail) } : null
  const later = items.flatMap(({ deadlines }) => deadlines).filter((d) => d.kind === 'date' && d.date > rail.last)
  return {
    ...rail,
    months: monthsOf(year, rail, issued?.at ?? null),
    issued,
    ticks: ticksOf(items, rail),
    later: later.length,
  }
}

import type { Label } from '#kernel/label/label.ts'
import { daysBetween, isLocalDate, localDate } from '#kernel/time/calendar.ts'
import type { DateText, HolidayYear } from '#kernel/time/holidays.ts'

/** What a notice says of one day: off under a name, or worked though it is a weekend day (name null). */
interface NamedDay {
  readonly holiday: Label | null
  readonly isVerified: boolean
}

/** 日序索引 — the days the notices name, and the years whose arrangement is known. */
export interface DayIndex {
  readonly named: ReadonlyMap<number, NamedDay>
  readonly knownYears: ReadonlySet<number>
}

const EPOCH = localDate(1970, 1, 1)

function dayNumberOf(text: DateText): number {
  if (!isLocalDate(text)) throw new RangeError(`no such day in a holiday notice: ${text}`)
  return daysBetween(EPOCH, text)
}

/** National before regional, earlier before later: what is entered last stands. */
function byPrecedence(a: HolidayYear, b: HolidayYear): number {
  if ((a.region === undefined) !== (b.region === undefined)) return a.region === undefined ? -1 : 1
  return (a.source.issuedOn ?? '').localeCompare(b.source.issuedOn ?? '')
}

function buildIndex(years: readonly HolidayYear[]): DayIndex {
  const named = new Map<number, NamedDay>()
  for (const { holidays, workdays, status } of [...years].sort(byPrecedence)) {
    const isVerified = status === 'verified'
    for (const { name, from, to } of holidays) {
      const last = dayNumberOf(to)
      for (let day = dayNumberOf(from); day <= last; day++) named.set(day, { holiday: name, isVerified })
    }
    for (const day of workdays) named.set(dayNumberOf(day), { holiday: null, isVerified })
  }
  const knownYears = new Set(years.filter(({ region }) => region === undefined).map(({ year }) => year))
  return { named, knownYears }
}

const indexes = new WeakMap<readonly HolidayYear[], DayIndex>()

/** 取索引 — built once for each list of notices; a list is readonly and so is what follows from it. */
export function dayIndexOf(years: readonly HolidayYear[]): DayIndex {
  const known = indexes.get(years)
  if (known) return known
  const index = buildIndex(years)
  indexes.set(years, index)
  return index
}

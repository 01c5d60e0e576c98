import { addDays, type Instant, isInstant, type LocalDate } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export interface DailyRoot {
  readonly day: LocalDate
  readonly seq: number
  readonly at: Instant
  readonly hash: string
}

/** 日根 — the county's last link written by the end of a Beijing day, to be printed; null before the first one. */
export async function dailyRoot(db: Executor, countyId: string, day: LocalDate): Promise<DailyRoot | null> {
  const end = `${addDays(day, 1)}T00:00:00+08:00`
  if (!isInstant(end)) throw new RangeError(`no such day: ${day}`)
  const last = await db
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'hash'])
    .where('county_id', '=', countyId)
    .where('at', '<', end)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return last ? { day, ...last } : null
}

import { sql } from 'kysely'
import { type LocalDate, localDateOf } from '#kernel/time/calendar.ts'
import { type HolidayYear, holidaysFor } from '#kernel/time/holidays.ts'
import { allHolidays } from '#packs/holidays/all.ts'
import type { TaskScope } from '#server/modules/plan/tasks/reading/plan-state.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { DayFacts } from './due-reading.ts'

/** One list a region and day, so that its index of days is built once. */
const known = new Map<string, readonly HolidayYear[]>()
const KEPT = 100

/** 当日事实 — the Beijing day of the moment, and the notices known on it; a county without an area code has the national ones. */
export async function readDayFacts(
  db: Executor,
  { countyId, asOf }: Pick<TaskScope, 'countyId' | 'asOf'>,
): Promise<DayFacts> {
  const { rows } = await sql<{ areaCode: string | null }>`
    select config ->> 'areaCode' as "areaCode" from county where county_id = ${countyId}`.execute(db)
  const today = localDateOf(asOf)
  return { today, holidays: holidaysOn(rows[0]?.areaCode ?? '', today) }
}

function holidaysOn(areaCode: string, asOf: LocalDate): readonly HolidayYear[] {
  const key = `${areaCode} ${asOf}`
  const holidays = known.get(key) ?? holidaysFor(allHolidays, { areaCode, asOf })
  if (known.size >= KEPT) known.clear()
  known.set(key, holidays)
  return holidays
}

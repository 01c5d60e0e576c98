import type { DayHours, HourColumn } from '#kernel/air/day-statistics.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { addDays, type LocalDate } from '#kernel/time/calendar.ts'

const DAY_HOURS = 24

interface ConsecutiveHours {
  readonly endDay: LocalDate
  /** The hour of `endDay` the 24 hours end at, 0 … 24; at 24 they are the natural day itself. */
  readonly endHour: number
}

/**
 * 连续24小时 — the hours of a station up to a full hour, across midnight: a warning's "daily AQI" may be of any 24
 * consecutive hours. `dayStatistics` takes them as it takes a day's; null where neither day has hours.
 */
export function consecutiveHours(
  days: ReadonlyMap<LocalDate, DayHours>,
  { endDay, endHour }: ConsecutiveHours,
): DayHours | null {
  const before = days.get(addDays(endDay, -1))
  const last = days.get(endDay)
  const present = last ?? before
  if (present === undefined) return null
  const of = (factor: AirFactor): HourColumn => {
    const values = new Int32Array(DAY_HOURS).fill(MISSING)
    if (before) values.set(before[factor].values.subarray(endHour))
    if (last) values.set(last[factor].values.subarray(0, endHour), DAY_HOURS - endHour)
    return { values, decimals: present[factor].decimals }
  }
  return { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
}

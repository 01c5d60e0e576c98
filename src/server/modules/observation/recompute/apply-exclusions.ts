import type { AirDay, AirDayFactor } from '#kernel/air/air-day.ts'
import type { DayHours } from '#kernel/air/day-statistics.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { isReading } from '#kernel/series/running-mean.ts'
import { epochMs, type LocalDate } from '#kernel/time/calendar.ts'
import type { ExclusionRecord } from '#server/modules/observation/exclusions/exclusion-store.ts'
import { endOfDay, startOfDay } from './day-bounds.ts'

const HOUR_MS = 3_600_000
/** What a sand-dust day is approved for (环办监测〔2016〕120号): particles alone. */
const DUST_FACTORS = ['pm10', 'pm25'] as const satisfies readonly AirDayFactor[]

/** 涉及本站 — an exclusion without a station is about every assessed one. */
export function concerns(
  { stationId }: ExclusionRecord,
  station: { readonly id: string; readonly isAssessed: boolean },
): boolean {
  return stationId === null ? station.isAssessed : stationId === station.id
}

/**
 * 剔除小时 — takes the excluded readings out of a day's hours; a dust day leaves them, see markDust. An hour is out when any
 * of it falls into the exclusion. Changes `hours` in place.
 */
export function takeOut(day: LocalDate, hours: DayHours, exclusions: readonly ExclusionRecord[]): void {
  const startMs = epochMs(startOfDay(day))
  for (const { kind, from, to, factors } of exclusions) {
    if (kind === 'dust') continue
    const first = Math.max(0, Math.floor((epochMs(from) - startMs) / HOUR_MS))
    const last = Math.min(24, Math.ceil((epochMs(to) - startMs) / HOUR_MS))
    for (const factor of AIR_FACTORS) {
      if (factors.length > 0 && !factors.includes(factor)) continue
      const { values } = hours[factor]
      for (let hour = first; hour < last; hour++) if (isReading(values[hour] ?? MISSING)) values[hour] = MISSING
    }
  }
}

/** 标记沙尘日 — particles of the day stay as measured and are marked; who asks says whether they count. */
export function markDust(found: AirDay, exclusions: readonly ExclusionRecord[]): AirDay {
  const touching = exclusions.filter(({ kind, from, to }) => {
    return kind === 'dust' && from < endOfDay(found.day) && to > startOfDay(found.day)
  })
  if (touching.length === 0) return found
  const values = { ...found.values }
  for (const factor of DUST_FACTORS) {
    const isMarked = touching.some(({ factors }) => factors.length === 0 || factors.includes(factor))
    if (isMarked) values[factor] = { ...values[factor], isExcluded: true }
  }
  return { ...found, values }
}

import type { LocalDate } from '#kernel/time/calendar.ts'
import { addDays } from '#kernel/time/calendar.ts'
import type { AirCompleteness } from '#web/features/air/wire.ts'

/** 日有效 — fewest valid hours of a day's mean (GB 3095-2012 and -2026, table 4). */
export const VALID_HOURS = 20

/** 完整性一行 — of a station and factor. */
export interface CompletenessRow {
  readonly key: string
  readonly stationId: string
  readonly station: string
  readonly factor: string
  readonly expected: number
  readonly have: number
  /** Percent; null where nothing is due. */
  readonly share: number | null
  readonly missing: number
  readonly shortDays: number
  readonly days: readonly { readonly day: LocalDate; readonly have: number }[]
}

/** 完整性各行 — in the order of stations and factors; a share below 100 is never rounded up to it. */
export function completenessRows({ stations, from }: AirCompleteness): readonly CompletenessRow[] {
  return stations.flatMap(({ stationId, name, factors }) =>
    factors.map(({ factor, expected, have, days }) => ({
      key: `${stationId} ${factor}`,
      stationId,
      station: name,
      factor,
      expected,
      have,
      share: expected === 0 ? null : Math.floor((have / expected) * 1000) / 10,
      missing: expected - have,
      shortDays: days.filter((hours) => hours < VALID_HOURS).length,
      days: days.map((hours, at) => ({ day: addDays(from, at), have: hours })),
    })),
  )
}

/** 深浅 — 0 for no hour, 1 to 4 by quarters of a day. */
export function shadeOf(have: number): 0 | 1 | 2 | 3 | 4 {
  if (have === 0) return 0
  if (have < 12) return 1
  if (have < VALID_HOURS) return 2
  return have < 24 ? 3 : 4
}

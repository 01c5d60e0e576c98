import type { AirDayValue } from '#kernel/air/air-day.ts'
import type { AirValidity } from '#kernel/air/ruleset.ts'
import { runningMeans } from '#kernel/series/running-mean.ts'

const EIGHT_HOURS = 8

interface Mda8Options {
  readonly validity: AirValidity
  /** Class-2 limit, in the scale of the values. */
  readonly limit: number
  /** Rounds a value in the scale of the hours as the limit is compared with it. */
  readonly round: (scaled: number) => number
}

/**
 * 日最大8小时平均 — the largest of the 17 8-hour means of a natural day, in the scale of its 24 hours: they end at 08:00 …
 * 24:00, so all of their hours start within the day. Valid with 14 means
 * of at least 6 hours each; with fewer still valid when the maximum exceeds the limit (HJ 663 6.1.2).
 */
export function mda8(hours: Int32Array, { validity, limit, round }: Mda8Options): Omit<AirDayValue, 'isExcluded'> {
  let maximum: number | null = null
  let have = 0
  for (const mean of runningMeans(hours, { width: EIGHT_HOURS, need: validity.eightHours })) {
    if (mean === null) continue
    have += 1
    if (maximum === null || mean > maximum) maximum = mean
  }
  const isOver = maximum !== null && round(maximum) > limit
  return {
    value: maximum,
    have,
    isValid: maximum !== null && (have >= validity.mda8Means || isOver),
    isNotMonitored: false,
  }
}

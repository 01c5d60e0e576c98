import type { Factor, WaterFactor } from '#kernel/observation/factor.ts'
import type { WaterClass } from '#kernel/plan/model.ts'
import type { RuleRef } from '#kernel/result/evaluation.ts'
import { daysInMonth, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { limitOf } from '#kernel/water/classify-factor.ts'
import type { FloodRules } from '#kernel/water/flood-rules.ts'
import type { SurfaceWaterStandard, WaterBody } from '#kernel/water/surface-water-standard.ts'
import { judgedValue, usableReading } from '#kernel/water/water-limit.ts'
import type { WaterReading } from '#kernel/water/water-result.ts'

/** 一次读数 — `start` epoch milliseconds. */
export interface TimedReading extends WaterReading {
  readonly factor: Factor
  readonly start: number
}

/** 汛期污染强度 — the largest ratio, of which factor, when, and of how many of its readings in the season. */
export interface FloodIntensity {
  readonly intensity: number
  readonly factor: WaterFactor
  readonly start: number
  readonly concentration: number
  readonly limit: number
  readonly have: number
  readonly rule: RuleRef
}

/** 汛期 — first and last day of a year's season. */
export function floodSeason(
  year: number,
  { season }: FloodRules,
): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: localDate(year, season.from, 1), to: localDate(year, season.to, daysInMonth(year, season.to)) }
}

/**
 * 汛期污染强度 — the highest concentration in the season over the limit of the section's target class, of the candidate
 * with the largest such ratio. No grading exists; null where nothing was measured or the target has no limits.
 * @example // TP 3.30 mg/L at a section of target Ⅱ (0.10) → 33.0
 */
export function floodIntensity(
  readings: readonly TimedReading[],
  options: {
    readonly standard: SurfaceWaterStandard
    readonly waterBody: WaterBody
    readonly target: WaterClass
    readonly rules: FloodRules
    readonly year: number
  },
): FloodIntensity | null {
  const { rules, standard, target, waterBody } = options
  const isInSeason = seasonFilter(floodSeason(options.year, rules))
  let highest: FloodIntensity | null = null
  for (const factor of rules.candidates.factors) {
    const limits = standard.limits[factor]
    const limit = limits.kind === 'atMost' ? limitOf(limits, target, waterBody) : null
    if (limit === null) continue
    const counted = readings.filter((one) => one.factor === factor && isInSeason(one.start) && usableReading(one))
    const peak = peakOf(counted)
    if (peak === null) continue
    const concentration = judgedValue(peak)
    const intensity = concentration / limit
    if (highest !== null && intensity <= highest.intensity) continue
    highest = { intensity, factor, start: peak.start, concentration, limit, have: counted.length, rule: rules.rule }
  }
  return highest
}

/** The first of the highest. */
function peakOf(readings: readonly TimedReading[]): TimedReading | null {
  const higher = (a: TimedReading, b: TimedReading): boolean =>
    judgedValue(b) > judgedValue(a) || (judgedValue(b) === judgedValue(a) && b.start < a.start)
  return readings.reduce<TimedReading | null>((peak, one) => (peak === null || higher(peak, one) ? one : peak), null)
}

const DAY_MS = 86_400_000

function seasonFilter({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): (start: number) => boolean {
  const first = Date.parse(`${from}T00:00:00+08:00`)
  const end = Date.parse(`${to}T00:00:00+08:00`) + DAY_MS
  return (start) => start >= first && start < end
}

import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import type { ObservationForm } from '#kernel/observation/observation-form.ts'
import type { Interval, LabelConvention, ObservationTable } from '#kernel/observation/observation-table.ts'
import type { TimeLabel } from './time-label.ts'

export const HOUR_MS = 3_600_000
const AIR: ReadonlySet<string> = new Set(AIR_FACTORS)
/** Between 1 h and 4 h; automatic water stations read some factors hourly and the rest every four hours. */
const FOUR_HOURS_FROM = 2.5 * HOUR_MS
const SAMPLED_GAPS = 5_000

/** 间隔 — how long one reading stands for: by the form, by how finely labels name time, by how far apart they are. */
export function intervalOf(
  form: ObservationForm,
  grains: readonly TimeLabel['grain'][],
  table: ObservationTable,
): Interval {
  const hasTimes = grains.some((grain) => grain === 'time')
  const hasDays = grains.some((grain) => grain === 'day')
  if (!hasTimes && !hasDays && grains.length > 0) return 'month'
  if (form === 'laboratory') return 'sample'
  if (!hasTimes && hasDays) return isDaily(table) ? 'day' : 'sample'
  if (form === 'sectionAutomatic') return 'fourHours'
  return form === 'mapped' && medianGap(table) >= FOUR_HOURS_FROM ? 'fourHours' : 'hour'
}

/** 起点 — of the interval a label names; only hours and four hours can be labelled by their end. */
export function labelShift(interval: Interval, convention: LabelConvention | null): number {
  if (convention !== 'ending') return 0
  if (interval === 'hour') return HOUR_MS
  return interval === 'fourHours' ? 4 * HOUR_MS : 0
}

/** Air by the day is the day's mean; water by the day is one too where days follow one another, else a sample. */
function isDaily(table: ObservationTable): boolean {
  if (table.columns.some(({ factor }) => AIR.has(factor))) return true
  const gap = medianGap(table)
  return gap > 0 && gap <= 2 * 24 * HOUR_MS
}

/** Of neighbouring rows of one station; rows need not be in order, gaps backwards are left out. */
function medianGap({ station, start }: ObservationTable): number {
  const last = new Map<number, number>()
  const gaps: number[] = []
  for (let row = 0; row < start.length && gaps.length < SAMPLED_GAPS; row += 1) {
    const at = start[row] ?? 0
    const before = last.get(station[row] ?? 0)
    if (before !== undefined && at > before) gaps.push(at - before)
    last.set(station[row] ?? 0, at)
  }
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
}

import type { VerdictDetailWire } from '#contract/schemas/verdict.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import { daysBetween } from '#kernel/time/calendar.ts'

type Trajectory = NonNullable<VerdictDetailWire['trajectory']>

/** 小轨迹 — lines of an SVG of the given size; null where there is nothing to draw. */
export interface MiniCourse {
  readonly actual: string
  readonly required: string
  readonly band: string
  /** Height of the target's line. */
  readonly target: number
  readonly now: { readonly x: number; readonly y: number }
}

export interface MiniSize {
  readonly width: number
  readonly height: number
}

/** A mean to date swings while it rests on a few days: these are drawn, but do not set the scale. */
const UNSETTLED_DAYS = 21
const PAD = 6

/** 布线 — over the days of the period; the scale holds the target, the settled course and the band. */
export function miniCourse(
  { actual, required, band, target }: Trajectory,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  { width, height }: MiniSize,
): MiniCourse | null {
  const last = actual.at(-1)
  if (last === undefined) return null
  const settled = actual.filter(({ day }) => daysBetween(from, day) >= UNSETTLED_DAYS)
  const shown = [
    ...(settled.length > 0 ? settled : actual).map(({ value }) => value),
    ...required.map(({ value }) => value),
    ...band.flatMap(({ low, high }) => [low, high]),
    target,
  ]
  const low = Math.min(...shown)
  const span = Math.max(...shown) - low || 1
  const x = (day: LocalDate) => (daysBetween(from, day) / Math.max(1, daysBetween(from, to))) * width
  const y = (value: number) => height - PAD - ((value - low) / span) * (height - 2 * PAD)
  const line = <Point extends { readonly day: LocalDate }>(points: readonly Point[], of: (point: Point) => number) =>
    points.map((point) => `${x(point.day).toFixed(1)},${y(of(point)).toFixed(1)}`)
  // The band opens from where the course stands.
  const edge = [...line(band, ({ high }) => high), ...line(band, (point) => point.low).reverse()]
  return {
    actual: line(actual, ({ value }) => value).join(' '),
    required: line(required, ({ value }) => value).join(' '),
    band: band.length === 0 ? '' : [...line([last], ({ value }) => value), ...edge].join(' '),
    target: y(target),
    now: { x: x(last.day), y: y(last.value) },
  }
}

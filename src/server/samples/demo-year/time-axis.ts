import { daysBetween, daysInMonth, type LocalDate } from '#kernel/time/calendar.ts'

export const HOUR_MS = 3_600_000
export const DAY_HOURS = 24

/** 时间轴 — every hour from the first to the last day, both included; index 0 starts at midnight in Beijing. */
export interface TimeAxis {
  readonly startMs: number
  readonly hours: number
  readonly days: number
  /** Calendar month of each day, counted from January of the first year: 0, 1 … */
  readonly month: Uint16Array
  /** Place of each day in the run of months, 0.5 being the middle of the first: what seasonal levels are read at. */
  readonly season: Float64Array
}

/** The first day must be the first of a January: seasonal levels are listed by calendar years. */
export function timeAxis(from: LocalDate, to: LocalDate): TimeAxis {
  const days = daysBetween(from, to) + 1
  const month = new Uint16Array(days)
  const season = new Float64Array(days)
  const firstYear = Number(from.slice(0, 4))
  for (let at = 0, count = 0; at < days; count += 1) {
    const length = daysInMonth(firstYear + Math.floor(count / 12), (count % 12) + 1)
    for (let day = 0; day < length && at < days; day += 1, at += 1) {
      month[at] = count
      season[at] = count + (day + 0.5) / length
    }
  }
  return { startMs: Date.parse(`${from}T00:00:00+08:00`), hours: days * DAY_HOURS, days, month, season }
}

export const hourOf = (hour: number): number => hour % DAY_HOURS
export const dayOf = (hour: number): number => Math.floor(hour / DAY_HOURS)

/** 逐时 — one number for every hour of the axis. */
export function hourly(axis: TimeAxis, valueAt: (hour: number) => number): Float64Array {
  return Float64Array.from({ length: axis.hours }, (_, hour) => valueAt(hour))
}

/** 读数 — outside of a series stands the nearest number inside it. */
export function at(series: ArrayLike<number>, index: number): number {
  return series[Math.min(Math.max(index, 0), series.length - 1)] ?? Number.NaN
}

/**
 * 季节水平 — levels by month joined from middle to middle of the months. Twelve of them come round every year; with more,
 * each stands for its own month of the axis.
 */
export function seasonal(axis: TimeAxis, levels: readonly number[]): Float64Array {
  const isYearly = levels.length === 12
  const level = (month: number): number => (isYearly ? at(levels, ((month % 12) + 12) % 12) : at(levels, month))
  return Float64Array.from({ length: axis.days }, (_, day) => {
    const place = at(axis.season, day) - 0.5
    const before = Math.floor(place)
    return level(before) + (place - before) * (level(before + 1) - level(before))
  })
}

/** 日间插值 — daily numbers, each standing at noon, joined through the hours. */
export function betweenDays(daily: ArrayLike<number>, hour: number): number {
  const place = (hour - 12) / DAY_HOURS
  const before = Math.floor(place)
  return at(daily, before) + (place - before) * (at(daily, before + 1) - at(daily, before))
}

/** 钟形日变化 — 1 at the hour named, falling to −1 twelve hours away. */
export function dayCurve(hour: number, peak: number): number {
  return Math.cos((2 * Math.PI * (hourOf(hour) - peak)) / DAY_HOURS)
}

import { percentile } from '#kernel/series/percentile.ts'
import { addDays, daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import { type DailyValue, type Statistic, scoreOf } from './forecast-input.ts'

export interface TrajectoryPoint {
  readonly day: LocalDate
  readonly value: number
}

/** 累计轨迹 — the figure of the period to date on each day, from the first valid one on; a day without a value keeps it. */
export function actualTrajectory(current: readonly DailyValue[], statistic: Statistic): readonly TrajectoryPoint[] {
  const points: TrajectoryPoint[] = []
  const values: number[] = []
  let sum = 0
  for (const { day, value } of current) {
    if (value !== null) {
      values.push(value)
      sum += scoreOf(statistic, value)
    }
    const figure = statistic.kind === 'percentile' ? percentile(values, statistic.percent) : sum / values.length
    if (figure !== null && values.length > 0) points.push({ day, value: figure })
  }
  return points
}

/** 起点 — where the period stands: its figure, over how many valid days, as of a day, with the period's last day. */
export interface TrajectoryStart {
  readonly figure: number
  readonly valid: number
  readonly asOfDay: LocalDate
  readonly to: LocalDate
}

/**
 * 达标轨迹 — the figure to date if every day to come adds `restFigure`, which would just attain at the end: the mean the
 * rest may have, or for a share of days 100 times the share the rest must have. Days to come are taken to be valid.
 */
export function requiredTrajectory(start: TrajectoryStart, restFigure: number): readonly TrajectoryPoint[] {
  const { figure, valid, asOfDay, to } = start
  return Array.from({ length: daysBetween(asOfDay, to) + 1 }, (_, ahead) => ({
    day: addDays(asOfDay, ahead),
    value: (figure * valid + restFigure * ahead) / (valid + ahead),
  }))
}

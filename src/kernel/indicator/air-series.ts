import type { AirDay, AirDayFactor } from '#kernel/air/air-day.ts'
import type { AqiResult } from '#kernel/air/aqi-result.ts'
import type { DustHandling } from '#kernel/air/day-report.ts'
import type { DailyValue, Statistic } from '#kernel/target/forecast-input.ts'
import type { ReportedDay } from './evidence.ts'
import type { IndicatorFigure } from './indicator.ts'

/** 大气算法 — the figures that follow from daily values. */
export type AirFigure = Exclude<IndicatorFigure, { readonly kind: 'worstClass' | 'attainedShare' }>

export function isAirFigure(figure: IndicatorFigure): figure is AirFigure {
  return figure.kind !== 'worstClass' && figure.kind !== 'attainedShare'
}

/** 优良天 AQI ≤ 100, 重污染天 AQI > 200 (HJ 633). */
export function isCountedDay(aqi: number, days: 'good' | 'heavy'): boolean {
  return days === 'good' ? aqi <= 100 : aqi > 200
}

/** 指标日值 — AQI for shares and counts of days, the daily value for means and percentiles; null where none is valid. */
export function airSeries(figure: AirFigure, days: readonly ReportedDay[], dust: DustHandling): readonly DailyValue[] {
  return days.map(({ day, report }) => ({ day: day.day, value: figureValue(figure, day, report, dust) }))
}

function figureValue(figure: AirFigure, day: AirDay, report: AqiResult, dust: DustHandling): number | null {
  return figure.kind === 'dayShare' || figure.kind === 'dayCount' ? report.aqi : validValue(day, figure.item, dust)
}

function validValue(day: AirDay, item: AirDayFactor, dust: DustHandling): number | null {
  const { value, isValid, isExcluded } = day.values[item]
  return isValid && !(isExcluded && dust === 'with') ? value : null
}

/** 统计方式 — how the figure of a period follows from its daily values; a count is read off the share. */
export function statisticOf(figure: AirFigure): Statistic {
  if (figure.kind === 'mean') return { kind: 'mean' }
  if (figure.kind === 'percentile') return { kind: 'percentile', percent: figure.percent }
  return figure.days === 'good'
    ? { kind: 'share', side: 'atMost', threshold: 100 }
    : { kind: 'share', side: 'above', threshold: 200 }
}

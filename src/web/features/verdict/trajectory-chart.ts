import type { VerdictDetailWire } from '#contract/schemas/verdict.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { SeriesChart } from '#web/charts/chart-spec.ts'
import { unitWords } from '#web/features/verdict/unit-words.ts'
import { verdictText } from '#web/features/verdict/verdict-text.ts'
import { formatMonthDay } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** 轨迹图 — value of the period to date, the course that would just attain, the band of the draws, and the target. */
export function trajectoryChart(
  trajectory: NonNullable<VerdictDetailWire['trajectory']>,
  { indicatorLabel, readingUnit }: Pick<VerdictDetailWire['verdict'], 'indicatorLabel' | 'readingUnit'>,
  decimals: number,
  language: Language,
): SeriesChart {
  const text = verdictText[language]
  const { actual, required, band, target } = trajectory
  const days = [...new Set([...actual, ...required, ...band].map(({ day }) => day))].sort()
  const along = <Point extends { readonly day: LocalDate }>(
    points: readonly Point[],
    pick: (point: Point) => number,
  ) => {
    const byDay = new Map(points.map((point) => [point.day, pick(point)]))
    return days.map((day) => byDay.get(day) ?? null)
  }
  return {
    kind: 'series',
    at: { title: text.day, labels: days.map((day) => formatMonthDay(day, language)) },
    value: { title: indicatorLabel[language], unit: unitWords(readingUnit, language), decimals },
    series: [
      { key: 'actual', name: text.actual, look: 'line', tone: 'main', values: along(actual, ({ value }) => value) },
      {
        key: 'required',
        name: text.required,
        look: 'dashed',
        tone: 'deep',
        values: along(required, ({ value }) => value),
      },
    ],
    limits: [{ name: text.targetLine(String(target)), value: target, nameAt: 'start' }],
    ...(band.length === 0
      ? {}
      : {
          band: {
            name: text.band,
            lowName: text.bandLow,
            highName: text.bandHigh,
            low: along(band, ({ low }) => low),
            high: along(band, ({ high }) => high),
          },
        }),
  }
}

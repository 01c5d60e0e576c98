import { AIR_DAY_FACTORS, type AirDayFactor } from '#kernel/air/air-day.ts'
import { AQI_LEVELS } from '#kernel/air/aqi-result.ts'
import { AIR_FACTORS, type AirFactor } from '#kernel/observation/factor.ts'
import { CIVIL_OFFSET_MINUTES, epochMs, localDateOf } from '#kernel/time/calendar.ts'
import type { ChartSpec, HeatChart, SeriesChart, SharesChart } from '#web/charts/chart-spec.ts'
import { AQI_COLOURS } from '#web/charts/legal-colours.ts'
import { airText } from '#web/features/air/air-text.ts'
import { counts, valueRemark } from '#web/features/air/day-remark.ts'
import { pollutantsText } from '#web/features/air/pollutants-text.ts'
import type { AirDay, AirHours, AirProfile } from '#web/features/air/wire.ts'
import { factorDecimals, factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { formatMonthDay } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

const axisOf = (factor: string, language: Language) => ({
  title: factorName(factor, language),
  unit: factorUnit(factor, language),
  decimals: factorDecimals(factor) ?? 0,
})

/** 逐日图 — the daily values as rounded, gaps where a day is not valid, the daily limit across. */
export function dailyChart(
  days: readonly AirDay[],
  factor: AirDayFactor,
  { limit, ...asked }: { readonly limit: number | null; readonly subject: string; readonly dust: 'with' | 'without' },
  language: Language,
): SeriesChart {
  const text = pollutantsText[language]
  const axis = axisOf(factor, language)
  return {
    kind: 'series',
    at: { title: text.day, labels: days.map(({ day }) => formatMonthDay(day, language)) },
    value: axis,
    series: [
      {
        key: factor,
        name: text.value,
        look: 'line',
        tone: 'main',
        values: days.map(({ values }) => (counts(values[factor], asked.dust) ? values[factor].rounded : null)),
        notesTitle: text.remark,
        notes: days.map(({ values }) => valueRemark(factor, values[factor], asked, language)),
      },
    ],
    ...(limit === null ? {} : { limits: [{ name: text.limit(limit.toFixed(axis.decimals)), value: limit }] }),
  }
}

const hourOf = (start: AirHours['hours'][number]['start']): number =>
  Math.floor((epochMs(start) / 60_000 + CIVIL_OFFSET_MINUTES) / 60) % 24

/** 日项目的小时因子 — null where the day's statistic has no hours of its own. */
export function hourlyFactor(factor: AirDayFactor): AirFactor | null {
  if (factor === 'o3Hour' || factor === 'o3Mda8') return 'o3'
  return AIR_FACTORS.find((one) => one === factor) ?? null
}

/** 逐时图 — a row a day, a column an hour by its start. */
export function hourlyChart(hours: AirHours['hours'], factor: AirFactor, language: Language): HeatChart {
  const text = pollutantsText[language]
  const days = [...new Set(hours.map(({ start }) => localDateOf(start)))].sort()
  const cells = days.map(() => Array.from({ length: 24 }, (): number | null => null))
  const rowOf = new Map(days.map((day, at) => [day, cells[at]]))
  for (const { start, values } of hours) {
    const row = rowOf.get(localDateOf(start))
    if (row) row[hourOf(start)] = values[factor] ?? null
  }
  return {
    kind: 'heat',
    columns: { title: text.hour, labels: Array.from({ length: 24 }, (_, hour) => String(hour)) },
    rows: { title: text.day, labels: days.map((day) => formatMonthDay(day, language)) },
    value: axisOf(factor, language),
    cells,
  }
}

/** 规律图 — means by hour, month and season, each with how many it rests on. */
export function profileCharts(profile: AirProfile, language: Language) {
  const text = pollutantsText[language]
  const words = airText[language]
  const chart = (
    title: string,
    places: readonly { readonly label: string; readonly mean: number | null; readonly have: number }[],
    counted: string,
  ): SeriesChart => ({
    kind: 'series',
    at: { title, labels: places.map(({ label }) => label) },
    value: { ...axisOf(profile.factor, language), decimals: profile.decimals },
    series: [
      {
        key: 'mean',
        name: text.mean,
        look: 'bar',
        tone: 'main',
        values: places.map(({ mean }) => mean),
        notesTitle: text.remark,
        notes: places.map(({ have }) => text.ofHave(have, counted)),
      },
    ],
  })
  const monthLabel = (month: string) => words.monthOf(Number(month.slice(-2)))
  return {
    hours: chart(
      text.hour,
      profile.hours.map((one) => ({ ...one, label: String(one.hour) })),
      text.hours,
    ),
    months: chart(
      text.month,
      profile.months.map((one) => ({ ...one, label: monthLabel(one.month) })),
      text.days,
    ),
    seasons: chart(
      text.season,
      profile.seasons.map((one) => ({ ...one, label: text.seasons[one.season] })),
      text.days,
    ),
  }
}

const monthsOfDays = (days: readonly AirDay[]): readonly string[] =>
  [...new Set(days.map(({ day }) => day.slice(0, 7)))].sort()

function countByMonth(days: readonly AirDay[], isCounted: (day: AirDay) => boolean): readonly number[] {
  return monthsOfDays(days).map((month) => days.filter((one) => one.day.startsWith(month) && isCounted(one)).length)
}

function monthlyShares(days: readonly AirDay[], parts: SharesChart['parts'], language: Language): SharesChart {
  const text = pollutantsText[language]
  const words = airText[language]
  return {
    kind: 'shares',
    rows: { title: text.month, labels: monthsOfDays(days).map((month) => words.monthOf(Number(month.slice(-2)))) },
    value: { title: text.dayUnit, unit: text.dayUnit, decimals: 0 },
    parts,
  }
}

/** 各级天数 — by month, in the legal colours of the levels. */
export function levelShares(days: readonly AirDay[], language: Language): SharesChart {
  const words = airText[language]
  const parts = AQI_LEVELS.map((level) => ({
    key: level,
    name: words.levels[level],
    colour: AQI_COLOURS[level].hex,
    values: countByMonth(days, ({ result }) => result.level === level),
  })).filter(({ values }) => values.some((count) => count > 0))
  return monthlyShares(days, parts, language)
}

/** 首要污染物 — days by month; a tie counts for each of its pollutants. */
export function primaryShares(days: readonly AirDay[], language: Language): SharesChart {
  const parts = AIR_FACTORS.map((factor) => ({
    key: factor,
    name: factorName(factor, language),
    values: countByMonth(days, ({ result }) => result.primaries.includes(factor)),
  })).filter(({ values }) => values.some((count) => count > 0))
  return monthlyShares(days, parts, language)
}

/** 首要污染物天数 — of the period, as the evaluation counted them. */
export function primaryDaysChart(
  primaryDays: readonly { readonly factor: AirFactor; readonly days: number }[],
  language: Language,
): ChartSpec {
  const text = pollutantsText[language]
  return {
    kind: 'series',
    at: { title: text.item, labels: primaryDays.map(({ factor }) => factorName(factor, language)) },
    value: { title: text.primaryTitle, unit: text.dayUnit, decimals: 0 },
    series: [
      {
        key: 'days',
        name: text.primaryTitle,
        look: 'bar',
        tone: 'main',
        values: primaryDays.map(({ days }) => days),
      },
    ],
  }
}

/** 超标日 — days on which an item passed its daily limit, with those items. */
export interface ExceedanceDay {
  readonly report: AirDay
  readonly items: readonly AirDayFactor[]
}

export function exceedanceDays(days: readonly AirDay[], dust: 'with' | 'without'): readonly ExceedanceDay[] {
  return days.flatMap((report) => {
    const items = AIR_DAY_FACTORS.filter(
      (item) => report.values[item].isOver === true && counts(report.values[item], dust),
    )
    return items.length === 0 ? [] : [{ report, items }]
  })
}

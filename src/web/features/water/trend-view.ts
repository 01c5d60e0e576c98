import type { WaterClass } from '#kernel/plan/model.ts'
import { WATER_CLASSES } from '#kernel/water/water-class.ts'
import type { LimitLine, Series, SeriesChart } from '#web/charts/chart-spec.ts'
import { factorDecimals, factorName, factorUnit } from '#web/features/evidence/factor-words.ts'
import { limitOf } from '#web/features/water/factor-rows.ts'
import { sectionText } from '#web/features/water/section-text.ts'
import { waterText } from '#web/features/water/water-text.ts'
import type { FactorRow, WaterMonth, WaterSection, WaterSeries } from '#web/features/water/wire.ts'
import { formatInstantShort } from '#web/i18n/format.ts'
import type { Language } from '#web/i18n/language.ts'

/** 可看的指标 — those with limits in the order of the standard, then what is only for reference. */
export function trendFactors({ limits, months }: WaterSection): readonly { factor: string; isReference: boolean }[] {
  const judged = new Set(limits.map(({ factor }) => factor))
  const others = new Set(months.flatMap(({ sources }) => Object.keys(sources)).filter((factor) => !judged.has(factor)))
  return [
    ...[...judged].map((factor) => ({ factor, isReference: false })),
    ...[...others].toSorted().map((factor) => ({ factor, isReference: true })),
  ]
}

/** 先看哪项 — the one furthest over the target, else the one that decides the class, else total phosphorus or the first. */
export function firstFactor(section: WaterSection): string | undefined {
  const { yearResult, limits } = section
  const named = [
    ...(yearResult?.overTarget ?? []).map(({ factor }) => factor),
    ...(yearResult?.determining ?? []),
    'tp',
  ]
  return named.find((factor) => limits.some((row) => row.factor === factor)) ?? trendFactors(section)[0]?.factor
}

/** 限值线 — every limit of the factor, classes with the same limit on one line, the target's named as such. */
export function limitLines(row: FactorRow | undefined, target: WaterClass | null, language: Language): LimitLine[] {
  const text = sectionText[language]
  if (row === undefined) return []
  if (row.band !== null) {
    return [
      { name: text.bandLow, value: row.band.min },
      { name: text.bandHigh, value: row.band.max },
    ]
  }
  const limits = row.limits ?? []
  return [...new Set(limits)].map((value) => {
    const classes = WATER_CLASSES.filter((_, at) => limits[at] === value)
    const isTarget = target !== null && classes.includes(target)
    return { name: text.limitLine(classes.join(waterText[language].join), isTarget), value, nameAt: 'start' }
  })
}

/** 逐月图 — the means of the months, last year dashed beside this one. */
export function monthChart(section: WaterSection, factor: string, language: Language): SeriesChart {
  const { year, months, lastYear } = section
  const text = sectionText[language]
  const before = valuesByMonth(lastYear?.months ?? [], factor)
  const now = valuesByMonth(months, factor)
  const series: Series[] = [
    line({ key: 'year', name: text.yearRow(year), look: 'line' }, now, language),
    ...(before.every((one) => one === null)
      ? []
      : [line({ key: 'before', name: text.yearRow(year - 1), look: 'dashed' }, before, language)]),
  ]
  const labels = Array.from({ length: 12 }, (_, at) => waterText[language].monthOf(at + 1))
  return framed(section, factor, { title: text.steps.month, labels }, series, language)
}

/** 逐次图 — every reading of both years by day and hour of the year; few samples are points, they join nothing. */
export function readingChart(
  section: WaterSection,
  factor: string,
  { now, before }: { readonly now: WaterSeries; readonly before: WaterSeries | null },
  language: Language,
): SeriesChart {
  const text = sectionText[language]
  const points = [pointsByTime(now), pointsByTime(before)]
  const labels = [...new Set(points.flatMap((one) => [...one.keys()]))].toSorted()
  const series = points.flatMap((found, at): Series[] => {
    if (found.size === 0) return []
    const isNow = at === 0
    const look = found.size <= FEW ? 'points' : isNow ? 'line' : 'dashed'
    const name = text.yearRow(section.year - at)
    return [
      line(
        { key: String(at), name, look },
        labels.map((label) => found.get(label) ?? null),
        language,
      ),
    ]
  })
  return framed(section, factor, { title: text.steps.reading, labels }, series.toReversed(), language)
}

/** As many samples as a year of weeks: more are a curve. */
const FEW = 62

interface Point {
  readonly value: number
  readonly isBelow: boolean
  readonly waterClass: WaterClass | null
}

function valuesByMonth(months: readonly WaterMonth[], factor: string): readonly (Point | null)[] {
  return Array.from({ length: 12 }, (_, at) => {
    const month = months.find((one) => Number(one.month.slice(5)) === at + 1)
    return month?.result?.factors.find((one) => one.factor === factor) ?? null
  })
}

function pointsByTime(series: WaterSeries | null): ReadonlyMap<string, Point> {
  return new Map((series?.points ?? []).map((point) => [formatInstantShort(point.start).slice(5), point]))
}

function line(
  { key, name, look }: Pick<Series, 'key' | 'name' | 'look'>,
  points: readonly (Point | null)[],
  language: Language,
): Series {
  return {
    key,
    name,
    look,
    tone: look === 'dashed' || key === '1' ? 'deep' : 'main',
    values: points.map((point) => point?.value ?? null),
    notes: points.map((point) => point && noteOf(point, language)),
    notesTitle: `${name} ${sectionText[language].classNotes}`,
  }
}

function noteOf({ waterClass, isBelow }: Point, language: Language): string | null {
  const words = [waterClass === null ? null : waterText[language].classOf(waterClass)]
  if (isBelow) words.push(sectionText[language].below)
  return words.filter((word) => word !== null).join(waterText[language].sentenceJoin) || null
}

function framed(
  section: WaterSection,
  factor: string,
  at: SeriesChart['at'],
  series: readonly Series[],
  language: Language,
): SeriesChart {
  const row = section.limits.find((one) => one.factor === factor)
  const target = section.place.targetClass
  const title = factorName(factor, language)
  const range = rangeOf(series, row, target)
  return {
    kind: 'series',
    at,
    value: {
      title,
      unit: factorUnit(factor, language),
      decimals: row?.decimals ?? factorDecimals(factor) ?? 2,
      ...(range ?? {}),
    },
    series,
    // A limit at the upper edge or beyond says nothing here; the table of limits has it.
    limits: limitLines(row, target, language).filter(({ value }) => value < (range?.max ?? Number.POSITIVE_INFINITY)),
  }
}

/** Round numbers an axis may end at, within a power of ten. */
const ENDS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The axis goes from zero to a round number above values and target, so that the distance between them can be seen. */
function rangeOf(series: readonly Series[], row: FactorRow | undefined, target: WaterClass | null) {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null))
  const limit = limitOf(row?.limits ?? null, target)
  if (values.length === 0 || limit === null) return null
  const highest = Math.max(...values, limit)
  const power = 10 ** Math.floor(Math.log10(highest))
  const end = ENDS.find((one) => one * power > highest) ?? 10
  return { min: 0, max: Number((end * power).toPrecision(2)) }
}

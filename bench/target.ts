import { airOutlook } from '#kernel/indicator/air-outlook.ts'
import { type AirFigure, airSeries, statisticOf } from '#kernel/indicator/air-series.ts'
import { roundHalfEven } from '#kernel/quantity/round-half-even.ts'
import { acceptedRange, accepts } from '#kernel/target/accepted-range.ts'
import { forecast, probabilityOf } from '#kernel/target/forecast.ts'
import { type DailyValue, type Statistic, scoreOf } from '#kernel/target/forecast-input.ts'
import { seedOf } from '#kernel/target/random.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { type Figure, median, time } from './figure.ts'
import { type BeijingDay, beijingDays } from './support/beijing-days.ts'

type Report = (figure: Figure) => void

const STATIONS = ['Aotizhongxin', 'Dingling'] as const
/** 2013 begins in March and has no past; of 2017 there are two months only, no year to judge. */
const YEARS = [2013, 2014, 2015, 2016] as const
const DATES = [
  { name: '1-july', month: 7 },
  { name: '1-october', month: 10 },
] as const

interface Subject {
  readonly name: string
  readonly figure: AirFigure
  readonly decimals: number
  readonly comparator: '<=' | '>='
  /** Targets about a year's result: shares of it for means, points for ratios; some are reached and some are missed. */
  readonly targets: (result: number) => readonly number[]
}
const STEPS = [-0.1, -0.06, -0.03, -0.01, 0.01, 0.03, 0.06, 0.1] as const
const aboutMean = (result: number): readonly number[] => STEPS.map((step) => roundHalfEven(result * (1 + step), 0))
const SUBJECTS: readonly Subject[] = [
  {
    name: 'pm25-mean',
    figure: { kind: 'mean', factor: 'pm25', item: 'pm25' },
    decimals: 0,
    comparator: '<=',
    targets: aboutMean,
  },
  {
    name: 'pm10-mean',
    figure: { kind: 'mean', factor: 'pm10', item: 'pm10' },
    decimals: 0,
    comparator: '<=',
    targets: aboutMean,
  },
  {
    name: 'good-day-ratio',
    figure: { kind: 'dayShare', days: 'good' },
    decimals: 1,
    comparator: '>=',
    targets: (result) => STEPS.map((step) => roundHalfEven(result + step * 60, 1)),
  },
]

interface Judged {
  readonly p: number
  readonly isOnPace: boolean
  readonly isAttained: boolean
  readonly subject: string
  readonly hasPast: boolean
}

/** 回测 — year-end probabilities on two real series against the pace rule, by Brier score; nothing after the date is seen. */
export async function benchTarget(report: Report): Promise<void> {
  await benchSpeed(report)
  const stations = STATIONS.map((name) => ({ name, days: beijingDays(name) }))
  if (stations.some(({ days }) => days === null)) {
    console.error(
      '缺少 ../shared/data/air 的北京两站数据，未作回测 · the two Beijing series are absent: no back-test was run',
    )
    return
  }
  for (const date of DATES) {
    const judged = stations.flatMap(({ name, days }) =>
      YEARS.flatMap((year) => backTest(name, days ?? [], year, date.month)),
    )
    tell(report, date.name, judged)
  }
}

function tell(report: Report, date: string, all: readonly Judged[]): void {
  const groups = [
    { name: 'all', cases: all },
    ...SUBJECTS.map(({ name }) => ({ name, cases: all.filter(({ subject }) => subject === name) })),
    { name: 'past-years', cases: all.filter(({ hasPast }) => hasPast) },
    { name: 'own-days', cases: all.filter(({ hasPast }) => !hasPast) },
  ]
  for (const { name, cases } of groups) {
    const attained = cases.filter(({ isAttained }) => isAttained).length
    const note = `${attained} of ${cases.length} attained`
    const line = (rule: string, score: number): void =>
      report({ name: `target.brier.${date}.${name}.${rule}`, value: score, unit: 'score', n: cases.length, note })
    line(
      'bootstrap',
      brier(cases, ({ p }) => p),
    )
    line(
      'pace-rule',
      brier(cases, ({ isOnPace }) => (isOnPace ? 1 : 0)),
    )
  }
}

function brier(cases: readonly Judged[], chance: (judged: Judged) => number): number {
  return cases.reduce((sum, judged) => sum + (chance(judged) - (judged.isAttained ? 1 : 0)) ** 2, 0) / cases.length
}

function backTest(station: string, days: readonly BeijingDay[], year: number, month: number): readonly Judged[] {
  const from = localDate(year, 1, 1)
  const to = localDate(year, 12, 31)
  const asOfDay = addDays(localDate(year, month, 1), -1)
  return SUBJECTS.flatMap((subject) => {
    const statistic = statisticOf(subject.figure)
    const series = airSeries(subject.figure, days, 'without')
    const current = series.filter(({ day }) => from <= day && day <= asOfDay)
    const history = series.filter(({ day }) => day < from)
    const drawn = forecast({
      from,
      to,
      asOfDay,
      current,
      history,
      statistic,
      seed: seedOf([station, subject.name, asOfDay]),
    })
    const result = figureOf(
      series.filter(({ day }) => from <= day && day <= to),
      statistic,
    )
    if (drawn === null) throw new Error(`nothing to draw from: ${station} ${asOfDay}`)
    const progress = {
      elapsed: daysBetween(from, asOfDay) + 1,
      remaining: daysBetween(asOfDay, to),
      values: valuesOf(current),
    }
    return subject.targets(result).map((target) => {
      const range = acceptedRange(subject.comparator, target, { kind: 'legal', decimals: subject.decimals })
      const isOnPace = airOutlook(subject.figure, range, progress, target).pace?.isOn === true
      const isAttained = accepts(range, result)
      return {
        p: probabilityOf(drawn, range),
        isOnPace,
        isAttained,
        subject: subject.name,
        hasPast: drawn.method === 'pastYears',
      }
    })
  })
}

function valuesOf(series: readonly DailyValue[]): readonly number[] {
  return series.flatMap(({ value }) => (value === null ? [] : [value]))
}

function figureOf(series: readonly DailyValue[], statistic: Statistic): number {
  const scores = valuesOf(series).map((value) => scoreOf(statistic, value))
  return scores.reduce((sum, score) => sum + score, 0) / scores.length
}

/** A thousand draws of nearly a whole year from five past ones. */
async function benchSpeed(report: Report): Promise<void> {
  const value = (day: LocalDate): number => 60 + ((daysBetween(localDate(2019, 1, 1), day) * 37) % 61)
  const series = (from: LocalDate, count: number): readonly DailyValue[] =>
    Array.from({ length: count }, (_, index) => ({ day: addDays(from, index), value: value(addDays(from, index)) }))
  const from = localDate(2024, 1, 1)
  const input = {
    from,
    to: localDate(2024, 12, 31),
    asOfDay: from,
    current: series(from, 1),
    history: series(localDate(2019, 1, 1), 1826),
  }
  const statistics: readonly Statistic[] = [
    { kind: 'mean' },
    { kind: 'share', side: 'atMost', threshold: 100 },
    { kind: 'percentile', percent: 90 },
  ]
  for (const statistic of statistics) {
    const taken = await time(20, 5, () => forecast({ ...input, statistic, seed: 1 }))
    report({
      name: `target.forecast.${statistic.kind}`,
      value: median(taken),
      unit: 'ms',
      n: taken.length,
      note: '1000 draws × 365 days, goal ≤ 50',
    })
  }
}

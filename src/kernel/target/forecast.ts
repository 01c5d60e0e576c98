import { percentileOfSorted } from '#kernel/series/percentile.ts'
import { addDays, daysBetween, type LocalDate } from '#kernel/time/calendar.ts'
import { type AcceptedRange, accepts } from './accepted-range.ts'
import { type DrawMethod, drawPool } from './draw-pool.ts'
import { type ForecastInput, type Statistic, scoreOf } from './forecast-input.ts'
import { seededRandom } from './random.ts'

const RUNS = 1_000
const BAND_STEP_DAYS = 7

/** 预测带 — where the figure of the period to date may stand on a day: 10th, 50th and 90th percent of the draws. */
export interface BandPoint {
  readonly day: LocalDate
  readonly low: number
  readonly middle: number
  readonly high: number
}

/**
 * 年末预测 — what the whole period comes to in each draw, ascending, and the way there week by week; of a percentile the
 * end only, for each point of the way would be sorted a thousand times.
 */
export interface Forecast {
  readonly method: DrawMethod
  /** Past years drawn from; 0 with own days. */
  readonly years: number
  readonly runs: number
  readonly finals: Float64Array
  readonly band: readonly BandPoint[]
}

/**
 * 年末预测 — bootstrap of the days to come: blocks of the same season of past years, moved a little towards how this year
 * so far stands to them and spread by what years differ; from the year's own days when there is no past. Days to come
 * are taken to be valid. Null when the period is over or there is too little to draw from. Same input, same draws.
 */
export function forecast(input: ForecastInput): Forecast | null {
  const pool = drawPool(input)
  if (pool === null) return null
  const { statistic, runs = RUNS } = input
  const out = new Float64Array(daysBetween(input.asOfDay, input.to))
  const soFar = input.current.flatMap(({ value }) => (value === null ? [] : [scoreOf(statistic, value)]))
  const random = seededRandom(input.seed)
  const stops = statistic.kind === 'percentile' ? [out.length] : bandStops(out.length)
  const paths = stops.map(() => new Float64Array(runs))
  for (let run = 0; run < runs; run += 1) {
    pool.draw(out, random)
    if (statistic.kind === 'percentile') walkPercentile({ statistic, soFar, out, stops, paths, run })
    else walkMean({ statistic, soFar, out, stops, paths, run })
  }
  for (const path of paths) path.sort()
  const band = paths.map((path, index) => bandPoint(addDays(input.asOfDay, stops[index] ?? 0), path))
  return { method: pool.method, years: pool.years, runs, finals: paths.at(-1) ?? new Float64Array(), band }
}

/** Days after as-of at which the band is kept: every week, and the last day. */
function bandStops(days: number): readonly number[] {
  const weeks = Array.from(
    { length: Math.floor((days - 1) / BAND_STEP_DAYS) },
    (_, index) => (index + 1) * BAND_STEP_DAYS,
  )
  return [...weeks, days]
}

interface Walk {
  readonly statistic: Statistic
  readonly soFar: readonly number[]
  readonly out: Float64Array
  readonly stops: readonly number[]
  readonly paths: readonly Float64Array[]
  readonly run: number
}

function walkMean({ statistic, soFar, out, stops, paths, run }: Walk): void {
  let sum = 0
  for (const value of soFar) sum += value
  let count = soFar.length
  let day = 0
  for (const [index, stop] of stops.entries()) {
    for (; day < stop; day += 1) {
      const value = out[day] ?? Number.NaN
      // A day no past year knows anything of, even after tries: it cannot be drawn and is left out of this draw.
      if (Number.isNaN(value)) continue
      sum += scoreOf(statistic, value)
      count += 1
    }
    const path = paths[index]
    if (path) path[run] = sum / count
  }
}

function walkPercentile({ statistic, soFar, out, stops, paths, run }: Walk): void {
  if (statistic.kind !== 'percentile') return
  for (const [index, stop] of stops.entries()) {
    const path = paths[index]
    const known = out.subarray(0, stop).filter((value) => !Number.isNaN(value))
    const all = new Float64Array(soFar.length + known.length)
    all.set(soFar)
    all.set(known, soFar.length)
    if (path) path[run] = percentileOfSorted(all.sort(), statistic.percent) ?? Number.NaN
  }
}

function bandPoint(day: LocalDate, ascending: Float64Array): BandPoint {
  const at = (percent: number): number => percentileOfSorted(ascending, percent) ?? Number.NaN
  return { day, low: at(10), middle: at(50), high: at(90) }
}

/**
 * 达标概率 — the share of draws that attain; one draw each way is added, for a thousand draws cannot show certainty.
 * In (0, 1), and never higher for worse days.
 */
export function probabilityOf({ finals, runs }: Forecast, range: AcceptedRange): number {
  return (finals.reduce((count, value) => count + (accepts(range, value) ? 1 : 0), 0) + 1) / (runs + 2)
}

import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { instrumentReading, type StationAir } from './air.ts'
import { factorColumn, pickRows, type ReadingBatch, STILL_KNOWN } from './batch.ts'
import { createRandom } from './random.ts'
import { at, DAY_HOURS, HOUR_MS, hourly, type TimeAxis } from './time-axis.ts'
import type { AirPlan, Review } from './year-file.ts'

/** Of an hour that is over the feed tells some forty minutes later. */
const KNOWN_AFTER_MS = HOUR_MS + 38 * 60_000
const KNOWN_SPREAD_MS = 5 * 60_000

interface Recording {
  readonly axis: TimeAxis
  readonly plan: AirPlan
  readonly station: string
  readonly air: StationAir
  readonly seed: number
}

/**
 * 空气自动站记录 — what came in when: hour by hour as the instruments said, with gaps and their errors; late what an
 * outage had held back; and over some spans again, as reviewed. A reviewed span that was the only one leaves nothing before.
 */
export function recordAir(recording: Recording): readonly ReadingBatch[] {
  const { axis, plan, station, seed } = recording
  const arrival = arrivals(recording)
  const measured = readings(recording)
  const told = withErrors(measured, recording)
  const reviewOf = hourly(axis, (hour) => plan.reviews.findIndex((review) => isWithin(axis, review, hour)))
  const review = (hour: number): Review | undefined => plan.reviews[at(reviewOf, hour)]
  const everyHour = Array.from({ length: axis.hours }, (_, hour) => hour)
  const came = everyHour.filter((hour) => at(arrival, hour) < STILL_KNOWN)
  const inTime = came.filter((hour) => review(hour)?.isOnly !== true)
  const whole = { station, interval: 'hour' as const, ...hourTimes(axis, arrival) }
  const realtime: ReadingBatch = {
    ...whole,
    stage: 'realtime',
    knownUntil: hourly(axis, (hour) => reviewedAt(review(hour)) ?? STILL_KNOWN),
    columns: told,
  }
  const reviewed: ReadingBatch = {
    ...whole,
    stage: 'reviewed',
    knownUntil: new Float64Array(axis.hours).fill(STILL_KNOWN),
    columns: adjusted(measured, { review, seed, station }),
  }
  const knownAt = (hour: number) => reviewedAt(review(hour)) ?? Number.NaN
  return [
    pickRows(realtime, inTime),
    pickRows(
      reviewed,
      came.filter((hour) => review(hour) !== undefined),
      knownAt,
    ),
  ]
}

function isWithin(axis: TimeAxis, { from, to }: Review, hour: number): boolean {
  const startMs = axis.startMs + hour * HOUR_MS
  return Date.parse(`${from}T00:00:00+08:00`) <= startMs && startMs < Date.parse(`${to}T24:00:00+08:00`)
}

const reviewedAt = (review: Review | undefined): number | undefined => review && Date.parse(review.knownAt)

function hourTimes(axis: TimeAxis, knownAt: Float64Array): Pick<ReadingBatch, 'start' | 'knownAt'> {
  return { start: hourly(axis, (hour) => axis.startMs + hour * HOUR_MS), knownAt }
}

/** When each hour came to be known; STILL_KNOWN, which is never, where the line was broken for good. */
function arrivals({ axis, plan, station, seed }: Recording): Float64Array {
  const random = createRandom(seed, `${station} line`)
  const feed = createRandom(seed, 'feed')
  const arrival = hourly(axis, (hour) => {
    const usual = axis.startMs + hour * HOUR_MS + KNOWN_AFTER_MS + Math.floor(feed.uniform() * KNOWN_SPREAD_MS)
    return random.chance(plan.gapRatio.station) ? STILL_KNOWN : usual
  })
  for (const { from, hours, arrivesAt } of plan.outages.filter((outage) => outage.station === station)) {
    const first = (Date.parse(from) - axis.startMs) / HOUR_MS
    arrival.fill(arrivesAt === null ? STILL_KNOWN : Date.parse(arrivesAt), first, first + hours)
  }
  return arrival
}

/** True values as an instrument reports them, single ones lost to checks of the instrument. */
function readings({ plan, air, station, seed }: Recording): ReadingBatch['columns'] {
  return AIR_FACTORS.map((factor) => {
    const random = createRandom(seed, `${station} ${factor} checks`)
    const values = Int32Array.from(air[factor], (value, hour) => {
      // The zero check comes in the small hours.
      const isChecked = hour % DAY_HOURS < 5 && random.chance((plan.gapRatio.factor * DAY_HOURS) / 5)
      return isChecked ? MISSING : instrumentReading(factor, value)
    })
    return factorColumn(factor, values)
  })
}

function withErrors(columns: ReadingBatch['columns'], { axis, plan, station }: Recording): ReadingBatch['columns'] {
  return columns.map((column) => {
    const errors = plan.calibrationErrors.filter((one) => one.station === station && one.factor === column.factor)
    if (errors.length === 0) return column
    const values = Int32Array.from(column.values)
    for (const { from, hours, added } of errors) {
      const first = (Date.parse(from) - axis.startMs) / HOUR_MS
      for (let hour = first; hour < first + hours; hour += 1) {
        const value = at(values, hour)
        if (value !== MISSING) values[hour] = value + added * 10 ** column.decimals
      }
    }
    return { ...column, values }
  })
}

/** The review moves a few values by a unit or two. */
function adjusted(
  columns: ReadingBatch['columns'],
  by: { readonly review: (hour: number) => Review | undefined; readonly seed: number; readonly station: string },
): ReadingBatch['columns'] {
  return columns.map((column) => {
    const random = createRandom(by.seed, `${by.station} ${column.factor} review`)
    const values = column.values.map((value, hour) => {
      const ratio = by.review(hour)?.adjustedRatio ?? 0
      const isMoved = random.chance(ratio) && value !== MISSING
      return isMoved ? value + (random.chance(0.5) ? 1 : 2) : value
    })
    return { ...column, values }
  })
}

import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { epochMs, type Instant } from '#kernel/time/calendar.ts'
import { instrumentReading, type StationAir } from './air.ts'
import { type DemoReadings, factorColumn, type LaterBatch, pickRows, type ReadingBatch } from './batch.ts'
import { createRandom } from './random.ts'
import { at, DAY_HOURS, HOUR_MS, hourly, type TimeAxis } from './time-axis.ts'
import type { AirPlan, Review } from './year-file.ts'

/** Of an hour that is over the feed tells some forty minutes later. */
const KNOWN_AFTER_MS = HOUR_MS + 38 * 60_000
const KNOWN_SPREAD_MS = 5 * 60_000
const NEVER = Number.POSITIVE_INFINITY

interface Recording {
  readonly axis: TimeAxis
  readonly plan: AirPlan
  readonly station: string
  readonly air: StationAir
  readonly seed: number
}

/**
 * 空气自动站记录 — what came in when: hour by hour as the instruments said, with gaps and their errors; late what an
 * outage had held back; and over some spans again, as reviewed. Of a span whose review was the only file nothing flowed.
 */
export function recordAir(recording: Recording): DemoReadings {
  const { axis, plan, station } = recording
  const measured = readings(recording)
  const reviewOf = hourly(axis, (hour) => plan.reviews.findIndex((review) => isWithin(axis, review, hour)))
  const review = (hour: number): Review | undefined => plan.reviews[at(reviewOf, hour)]
  const isOnly = (hour: number): boolean => review(hour)?.isOnly === true
  const arrival = arrivals(recording)
  const came = Array.from(arrival.keys()).filter((hour) => at(arrival, hour) !== NEVER)
  const whole = { station, interval: 'hour' as const, start: startsOf(axis), knownAt: arrival }
  const told: ReadingBatch = { ...whole, stage: 'realtime', columns: withErrors(measured, recording) }
  const reviewed: ReadingBatch = { ...whole, stage: 'reviewed', columns: adjusted(measured, review, recording) }
  const late = plan.outages.flatMap(({ station: of, arrivesAt, ...span }): readonly LaterBatch[] => {
    if (of !== station || arrivesAt === null) return []
    return [{ knownAt: arrivesAt, batch: pickRows(told, hoursOf(axis, span), () => epochMs(arrivesAt)) }]
  })
  const again = plan.reviews.flatMap((one): readonly LaterBatch[] => {
    const hours = came.filter((hour) => review(hour) === one)
    return one.isOnly ? [] : [{ knownAt: one.knownAt, batch: pickRows(reviewed, hours, () => epochMs(one.knownAt)) }]
  })
  const inTime = came.filter(
    (hour) => !isOnly(hour) && !late.some(({ batch }) => batch.start.includes(at(whole.start, hour))),
  )
  const reviewedOnly = came.filter(isOnly)
  return {
    flow: [pickRows(reviewed, reviewedOnly, (hour) => reviewedAt(review(hour))), pickRows(told, inTime)],
    later: [...late, ...again],
  }
}

/** The hours of a span that starts on the hour. */
function hoursOf(
  axis: TimeAxis,
  { from, hours }: { readonly from: Instant; readonly hours: number },
): readonly number[] {
  const first = (epochMs(from) - axis.startMs) / HOUR_MS
  return Array.from({ length: hours }, (_, passed) => first + passed)
}

const startsOf = (axis: TimeAxis): Float64Array => hourly(axis, (hour) => axis.startMs + hour * HOUR_MS)
const reviewedAt = (review: Review | undefined): number => (review ? epochMs(review.knownAt) : Number.NaN)

function isWithin(axis: TimeAxis, { from, to }: Review, hour: number): boolean {
  const startMs = axis.startMs + hour * HOUR_MS
  return Date.parse(`${from}T00:00:00+08:00`) <= startMs && startMs < Date.parse(`${to}T24:00:00+08:00`)
}

/** When each hour came to be known; NEVER where the line was broken for good. */
function arrivals({ axis, plan, station, seed }: Recording): Float64Array {
  const random = createRandom(seed, `${station} line`)
  const feed = createRandom(seed, 'feed')
  const arrival = hourly(axis, (hour) => {
    const usual = axis.startMs + hour * HOUR_MS + KNOWN_AFTER_MS + Math.floor(feed.uniform() * KNOWN_SPREAD_MS)
    return random.chance(plan.gapRatio.station) ? NEVER : usual
  })
  for (const { station: of, arrivesAt, ...span } of plan.outages) {
    if (of !== station) continue
    const comes = arrivesAt === null ? NEVER : epochMs(arrivesAt)
    for (const hour of hoursOf(axis, span)) arrival[hour] = comes
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
    for (const { added, ...span } of errors) {
      for (const hour of hoursOf(axis, span)) {
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
  review: (hour: number) => Review | undefined,
  { seed, station }: Recording,
): ReadingBatch['columns'] {
  return columns.map((column) => {
    const random = createRandom(seed, `${station} ${column.factor} review`)
    const values = column.values.map((value, hour) => {
      const isMoved = random.chance(review(hour)?.adjustedRatio ?? 0) && value !== MISSING
      return isMoved ? value + (random.chance(0.5) ? 1 : 2) : value
    })
    return { ...column, values }
  })
}

import { z } from 'zod'
import { instant, label, localDate } from '#contract/schemas/common.ts'
import { stationKind } from '#contract/schemas/observation.ts'
import { waterClass } from '#contract/schemas/parsed-plan.ts'
import { AIR_FACTORS } from '#kernel/observation/factor.ts'
import { CONTROL_LEVELS } from '#kernel/observation/station.ts'
import { laboratoryPlan, sectionPlan } from './water-file.ts'

const code = z.string().min(1)
const hours = z.int().positive()
/** January to December, the same every year. */
const yearly = z.array(z.number()).length(12)
/** Month after month from the first of the axis to the last. */
const monthly = z.array(z.number().positive()).min(12)
const sentence = z.string().min(2)

const station = z.strictObject({
  code,
  kind: stationKind,
  name: z.string().min(1),
  controlLevel: z.enum(CONTROL_LEVELS).nullable(),
  point: z.tuple([z.number(), z.number()]).nullable(),
  isAssessed: z.boolean(),
  waterBody: z.enum(['river', 'lake']).nullable(),
  targetClass: waterClass.nullable(),
  river: z.string().nullable(),
})

const climate = z.strictObject({
  temperature: yearly,
  temperatureRange: yearly,
  humidity: yearly,
  pressure: yearly,
  windSpeed: yearly,
  /** Share of northerly wind, 0 to 1; the rest comes from the south. */
  northerlyRatio: yearly,
  wetDayRatio: yearly,
  /** Millimetres on a wet day, in the mean. */
  wetDayRain: yearly,
})

/** Microgram per cubic metre, CO milligram. `coarse` is PM10 without PM2.5, `o3` the usual hour of the afternoon peak. */
const levels = z.strictObject({
  pm25: monthly,
  coarse: monthly,
  so2: monthly,
  no2: monthly,
  co: monthly,
  o3: monthly,
})

const airStation = z.strictObject({
  code,
  /** What the place makes of each level: 1 is the county's. */
  shares: z.strictObject({
    pm25: z.number().positive(),
    coarse: z.number().positive(),
    so2: z.number().positive(),
    no2: z.number().positive(),
    co: z.number().positive(),
    o3: z.number().positive(),
  }),
})

/** What happens to the air beside the weather; `stations` absent: at all of them. */
const airEvent = z.strictObject({
  kind: z.enum(['stagnation', 'ozone', 'fireworks', 'burning', 'dust']),
  from: instant,
  hours,
  strength: z.number().positive(),
  stations: z.array(code).exactOptional(),
})

const outage = z.strictObject({
  station: code,
  from: instant,
  hours,
  /** When the instrument had kept its data and they came after all; null: they never did. */
  arrivesAt: instant.nullable(),
})
const calibrationError = z.strictObject({
  station: code,
  factor: z.enum(AIR_FACTORS),
  from: instant,
  hours,
  added: z.number(),
})
/** A span whose data came in one reviewed file. `isOnly`: nothing of it had come in before. */
const review = z.strictObject({
  from: localDate,
  to: localDate,
  knownAt: instant,
  isOnly: z.boolean(),
  /** Share of the values that the review moved by one or two units. */
  adjustedRatio: z.number().min(0).max(0.1),
})

const exclusion = z.strictObject({
  station: code.nullable(),
  factors: z.array(z.enum(AIR_FACTORS)),
  from: instant,
  to: instant,
  kind: z.enum(['dust', 'calibration', 'fault', 'construction', 'other']),
  reason: sentence,
  documentNumber: z.string().nullable(),
  knownAt: instant,
})
const publishedValue = z.strictObject({
  station: code.nullable(),
  item: z.string(),
  from: localDate,
  to: localDate,
  value: z.string(),
  unit: z.string(),
  documentNumber: z.string(),
  note: sentence,
  knownAt: instant,
})

const band = z.tuple([z.number(), z.number()])
const yearTruth = z.strictObject({
  from: localDate,
  to: localDate,
  validDays: band,
  badDays: band,
  heavyDays: band,
  pm25Mean: band,
  pm10Mean: band,
  o3Percentile90: band,
})

/**
 * 演示年 — every choice the demonstration year is made of; the code that makes it knows no name and no date. `truth` are
 * the bands its results were tuned to and are held to by tests.
 */
export const yearFile = z.strictObject({
  stated: label,
  seed: z.int(),
  from: localDate,
  to: localDate,
  stations: z.array(station).min(1),
  weather: z.strictObject({ station: code, climate }),
  stage: z.strictObject({ station: code, base: z.number(), rise: z.number().positive() }),
  air: z.strictObject({
    levels,
    stations: z.array(airStation).min(1),
    events: z.array(airEvent),
    gapRatio: z.strictObject({ station: z.number(), factor: z.number() }),
    outages: z.array(outage),
    calibrationErrors: z.array(calibrationError),
    reviews: z.array(review),
  }),
  section: sectionPlan,
  laboratory: laboratoryPlan,
  exclusions: z.array(exclusion),
  publishedValues: z.array(publishedValue),
  truth: z.strictObject({
    periods: z.array(yearTruth),
    missingHours: z.record(code, band),
    floodIntensity: band,
    invertedHours: band,
  }),
})

export type YearFile = z.infer<typeof yearFile>
export type Climate = YearFile['weather']['climate']
export type AirPlan = YearFile['air']
export type AirEvent = AirPlan['events'][number]
export type Review = AirPlan['reviews'][number]

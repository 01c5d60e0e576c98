import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dayReport } from '#kernel/air/day-report.ts'
import { evaluatePeriod } from '#kernel/air/evaluate-period.ts'
import type { AirFactor } from '#kernel/observation/factor.ts'
import { MISSING } from '#kernel/observation/observation-table.ts'
import { type Instant, instantOf } from '#kernel/time/calendar.ts'
import { factorDefinition } from '#packs/factors/all.ts'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import { readSamples } from '#server/samples/sample-files.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { countyDaysKnown, hoursKnown } from './as-known.ts'
import type { DemoReadings } from './batch.ts'
import { generateDemoYear } from './demo-year.ts'
import { HOUR_MS } from './time-axis.ts'

const sample = (await readSamples(SAMPLES_ROOT)).find(({ county }) => county.isDemo)
const file = sample?.year
const asOf = sample?.county.asOf
if (!sample || !file || !asOf) throw new Error('no demonstration sample has a year')
const readings = generateDemoYear(file)
const batches = [...readings.flow, ...readings.later.map(({ batch }) => batch)]
const END = instantOf(Date.parse(`${file.to}T24:00:00+08:00`) + 365 * 24 * HOUR_MS)
const byDay = { choice: { kind: 'byDay' }, rulesets: AIR_RULESETS_PACK, dust: 'with' } as const

const stationOf = (kind: string) => file.stations.filter((station) => station.kind === kind)
const expectWithin = (value: number | undefined, [low, high]: readonly [number, number]) => {
  expect(value).toBeGreaterThanOrEqual(low)
  expect(value).toBeLessThanOrEqual(high)
}

function printOf({ flow, later }: DemoReadings): string {
  const hash = createHash('sha256')
  for (const { start, knownAt, columns } of [...flow, ...later.map(({ batch }) => batch)]) {
    for (const array of [start, knownAt, ...columns.map(({ values }) => values)]) hash.update(array)
  }
  return hash.digest('hex')
}

describe('the demonstration year', () => {
  it('is the same whenever it is made, and another with another seed', () => {
    expect(printOf(generateDemoYear(file))).toBe(printOf(readings))
    expect(printOf(generateDemoYear({ ...file, seed: file.seed + 1 }))).not.toBe(printOf(readings))
  })

  it('is named after nothing official: every station and document says or shows that it is invented', () => {
    expect(file.stated.zh).toContain('虚构')
    for (const { code } of file.stations) expect(code).toMatch(/^DEMO-/)
    for (const { documentNumber } of [...file.exclusions, ...file.publishedValues]) {
      expect(documentNumber ?? '虚构').toContain('虚构')
    }
  })

  it('measures at the section and the source that the annexes of the plan name', () => {
    const plan = sample.plan?.bytes.toString('utf8') ?? ''
    const annexes = plan.slice(plan.lastIndexOf('附件2'))
    const named = [file.section.station, stationOf('waterSource')[0]?.code].map(
      (code) => file.stations.find((station) => station.code === code)?.name,
    )
    for (const name of named) expect(annexes).toContain(`\t${name}\n`)
  })

  it('reads what a station can read: no factor outside of what is plausible, none negative but by nature', () => {
    const wrong = batches.flatMap(({ station, columns }) =>
      columns.flatMap(({ factor, decimals, values }) => {
        const { min, max } = factorDefinition(factor)?.plausible ?? { min: 1, max: 0 }
        const isOut = values.some(
          (value) => value !== MISSING && (value < min * 10 ** decimals || value > max * 10 ** decimals),
        )
        return isOut ? [`${station} ${factor}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('has a row for no hour twice, and knows none before it is over', () => {
    for (const { start, knownAt, interval } of readings.flow) {
      expect(new Set(start).size).toBe(start.length)
      const length = { hour: 1, fourHours: 4, day: 24, month: 0, sample: 0 }[interval] * HOUR_MS
      expect(knownAt.every((known, row) => known >= (start[row] ?? Number.NaN) + length)).toBe(true)
    }
  })
})

describe.each(file.truth.periods)('the air from $from to $to', (truth) => {
  // What was known at the county's moment, unless the period ends after it.
  const moment: Instant = Date.parse(`${truth.to}T24:00:00+08:00`) < Date.parse(asOf) ? asOf : END
  const { days, factors } = evaluatePeriod(countyDaysKnown(file, readings, moment), { ...truth, ...byDay })
  const statistics = (factor: AirFactor) => factors.find((one) => one.factor === factor)

  it('has as many valid, bad and heavy days as it is to have', () => {
    expectWithin(days.valid, truth.validDays)
    expectWithin(days.valid - days.good, truth.badDays)
    expectWithin(days.heavy, truth.heavyDays)
  })

  it('has means and percentiles within their bands', () => {
    expectWithin(statistics('pm25')?.mean?.raw, truth.pm25Mean)
    expectWithin(statistics('pm10')?.mean?.raw, truth.pm10Mean)
    expectWithin(statistics('o3')?.percentile?.raw, truth.o3Percentile90)
  })
})

describe('what is wrong with the year', () => {
  it.each(stationOf('air'))('is missing hours at $code within its band', ({ code }) => {
    const { pm25, o3 } = hoursKnown(file, readings, code, END)
    const missing = pm25.filter((value, hour) => value === MISSING && o3[hour] === MISSING).length
    expectWithin(missing, file.truth.missingHours[code] ?? [0, 0])
  })

  it('is a handful of hours whose PM2.5 is above PM10', () => {
    const inverted = stationOf('air').map(({ code }) => {
      const { pm25, pm10 } = hoursKnown(file, readings, code, END)
      return pm25.filter((value, hour) => value > (pm10[hour] ?? MISSING) && pm10[hour] !== MISSING).length
    })
    expectWithin(
      inverted.reduce((sum, count) => sum + count, 0),
      file.truth.invertedHours,
    )
  })

  it('is an error of calibration that made a bad day until the review took it back', () => {
    const [error] = file.air.calibrationErrors
    const day = error?.from.slice(0, 10)
    const known = (moment: Instant) => countyDaysKnown(file, readings, moment).find((one) => one.day === day)
    const aqi = (moment: Instant) => {
      const found = known(moment)
      return found ? dayReport(found, byDay).aqi : null
    }
    const before = instantOf(Date.parse(`${day}T24:00:00+08:00`) + 24 * HOUR_MS)
    expect(aqi(before)).toBeGreaterThan(100)
    expect(aqi(END)).toBeLessThanOrEqual(100)
  })

  it('is an outage whose readings came days later', () => {
    const held = file.air.outages.find(({ arrivesAt }) => arrivesAt !== null)
    const late = readings.later.find(({ knownAt }) => knownAt === held?.arrivesAt)
    expect(late?.batch.start.length).toBe(held?.hours)
    expect(late?.batch.start[0]).toBe(Date.parse(held?.from ?? ''))
  })

  it('is that its own count of good days differs from the published one', () => {
    const disputed = file.publishedValues.filter(({ item }) => item === 'good-days')
    expect(disputed).toHaveLength(1)
    for (const { value, ...period } of disputed) {
      const { days } = evaluatePeriod(countyDaysKnown(file, readings, asOf), { ...period, ...byDay })
      expect(String(days.good)).not.toBe(value)
      expect(Math.abs(days.good - Number(value))).toBeLessThanOrEqual(2)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type LocalDate, localDate } from '#kernel/time/calendar.ts'
import { acceptedRange } from './accepted-range.ts'
import { forecast, probabilityOf } from './forecast.ts'
import type { DailyValue, ForecastInput, Statistic } from './forecast-input.ts'
import { seedOf } from './random.ts'

const FROM = localDate(2024, 1, 1)
const TO = localDate(2024, 12, 31)
const AS_OF = localDate(2024, 6, 30)

/** High in winter, low in summer, as a county's PM2.5 is; `level` shifts a whole year. */
function series(from: LocalDate, to: LocalDate, level = 1): readonly DailyValue[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const day = addDays(from, index)
    const season = Math.cos((2 * Math.PI * daysBetween(localDate(2020, 1, 10), day)) / 365.25)
    return { day, value: Math.round(level * (40 + 20 * season + 9 * Math.sin(index * 1.7))) }
  })
}

const PAST = series(localDate(2021, 1, 1), localDate(2023, 12, 31))
const input = (change: Partial<ForecastInput> = {}): ForecastInput => ({
  from: FROM,
  to: TO,
  asOfDay: AS_OF,
  current: series(FROM, AS_OF),
  history: PAST,
  statistic: { kind: 'mean' },
  seed: seedOf(['county', 'air.pm25-mean', FROM, AS_OF]),
  runs: 300,
  ...change,
})
const p = (change: Partial<ForecastInput>, target: number): number => {
  const drawn = forecast(input(change))
  if (!drawn) throw new Error('there is enough to draw from')
  return probabilityOf(drawn, acceptedRange('<=', target, { kind: 'legal', decimals: 0 }))
}

describe('the forecast of a year', () => {
  it('is the same every time it is asked', () => {
    expect(forecast(input())).toEqual(forecast(input()))
  })

  it('draws the winter to come from past winters, where half a year of own days cannot', () => {
    const summer = { from: localDate(2024, 4, 1), current: series(localDate(2024, 4, 1), localDate(2024, 9, 30)) }
    const asOfDay = localDate(2024, 9, 30)
    const withPast = forecast(input({ ...summer, asOfDay }))
    const withoutPast = forecast(input({ ...summer, asOfDay, history: [] }))
    expect(withPast).toMatchObject({ method: 'pastYears', years: 3 })
    expect(withoutPast).toMatchObject({ method: 'ownDays', years: 0 })
    expect(withPast?.band.at(-1)?.middle).toBeGreaterThan((withoutPast?.band.at(-1)?.middle ?? Number.NaN) + 3)
  })

  it('ends its band on the last day, ascending from low to high', () => {
    const band = forecast(input())?.band ?? []
    expect(band.at(-1)?.day).toBe(TO)
    for (const { low, middle, high } of band) expect(low <= middle && middle <= high).toBe(true)
  })

  it('does not guess from a few weeks, nor when nothing is left to come', () => {
    const asOfDay = localDate(2024, 2, 1)
    expect(forecast(input({ asOfDay, current: series(FROM, asOfDay), history: [] }))).toBeNull()
    expect(forecast(input({ asOfDay: TO, current: series(FROM, TO) }))).toBeNull()
  })

  it('knows shares and percentiles as well as means', () => {
    const share: Statistic = { kind: 'share', side: 'atMost', threshold: 50 }
    const middle = forecast(input({ statistic: share }))?.band.at(-1)?.middle ?? Number.NaN
    expect(middle).toBeGreaterThan(50)
    expect(middle).toBeLessThan(100)
    const ninetieth = forecast(input({ statistic: { kind: 'percentile', percent: 90 }, runs: 50 }))
    expect(ninetieth?.band.at(-1)?.middle).toBeGreaterThan(45)
  })

  it('keeps probabilities within 0 and 1, falling with a harder target and with a worse year', () => {
    const targets = [30, 36, 39, 41, 45, 60].map((target) => p({}, target))
    expect(targets).toEqual([...targets].sort((a, b) => a - b))
    for (const value of targets) expect(value > 0 && value < 1).toBe(true)
    expect(p({ current: series(FROM, AS_OF, 1.15) }, 41)).toBeLessThan(p({}, 41))
  })

  it('never says that worse days make the target likelier', () => {
    const days = series(FROM, AS_OF)
    const inputs = [
      fc.integer({ min: 0, max: days.length - 1 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
    ] as const
    fc.assert(
      fc.property(...inputs, (at, more, hasPast) => {
        const worse = days.map(({ day, value }, index) => ({
          day,
          value: index >= at && index < at + 20 ? (value ?? 0) + more : value,
        }))
        const change = hasPast ? {} : { history: [] }
        expect(p({ ...change, current: worse, runs: 60 }, 40)).toBeLessThanOrEqual(p({ ...change, runs: 60 }, 40))
      }),
      { numRuns: 40 },
    )
  })
})

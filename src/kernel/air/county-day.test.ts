import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AIR_RULESETS_PACK } from '#packs/standards/air-rulesets.ts'
import type { AirDay } from './air-day.ts'
import { countyDay, stationsNeeded } from './county-day.ts'
import { dayReport } from './day-report.ts'
import { rulesetFor } from './ruleset.ts'
import { airDay, date } from './testing/air-days.ts'

const DAY = date('2024-05-01')
const ruleset = rulesetFor(AIR_RULESETS_PACK, { kind: 'byDay' }, DAY)
const county = (stations: readonly AirDay[], assessed = stations.length) =>
  countyDay(stations, { day: DAY, assessed, ruleset })

test('Stations are averaged first and the AQI is of the mean, never of the worst station', () => {
  const day = county([airDay(DAY, { pm25: 50 }), airDay(DAY, { pm25: 90 })])
  expect(day.values.pm25).toMatchObject({ value: 70, have: 2, isValid: true })
  expect(dayReport(day, { choice: { kind: 'byDay' }, rulesets: AIR_RULESETS_PACK }).aqi).toBe(94)
})

test('Ozone is the mean of the daily maxima of the stations', () => {
  expect(county([airDay(DAY, { o3Mda8: 150 }), airDay(DAY, { o3Mda8: 171 })]).values.o3Mda8.value).toBe(160.5)
})

test('Three quarters of the stations are enough, half of them where there are fewer than four (待核)', () => {
  const share = ruleset.evaluation.stations
  expect([1, 2, 3, 4, 5, 8, 20].map((stations) => stationsNeeded(stations, share))).toEqual([1, 1, 2, 3, 4, 6, 15])
  expect(share.rule.status).toBe('unverified')
  const broken = airDay(DAY, { pm25: null })
  const sound = airDay(DAY, { pm25: 30 })
  expect(county([sound, sound, sound, broken]).values.pm25).toMatchObject({ value: 30, have: 3, isValid: true })
  expect(county([sound, sound, broken, broken]).values.pm25.isValid).toBe(false)
  expect(county([sound, sound], 4).values.pm25.isValid).toBe(false)
  expect(county([]).values.pm25).toMatchObject({ value: null, isValid: false })
})

test('A station whose plan leaves a factor out is not waited for', () => {
  const sound = airDay(DAY)
  const without: AirDay = {
    day: DAY,
    values: { ...sound.values, co: { ...sound.values.co, value: null, isValid: false, isNotMonitored: true } },
  }
  expect(county([without, without, sound]).values.co).toMatchObject({ isValid: true, isNotMonitored: false })
  expect(county([without, without]).values.co).toMatchObject({ isValid: false, isNotMonitored: true })
})

test('The order of the stations makes no difference', () => {
  const stations = fc.array(
    fc.double({ min: 0, max: 400, noNaN: true }).map((pm25) => airDay(DAY, { pm25 })),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(stations, (days) => {
      expect(county(days.toReversed())).toEqual(county(days))
    }),
  )
})

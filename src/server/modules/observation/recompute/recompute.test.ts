import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { StationKind } from '#kernel/observation/station.ts'
import { type Instant, isLocalDate, type LocalDate } from '#kernel/time/calendar.ts'
import { closeExclusion, insertExclusion } from '#server/modules/observation/exclusions/exclusion-store.ts'
import { insertStation } from '#server/modules/observation/stations/station-store.ts'
import { storeObservations } from '#server/modules/observation/storing/store-observations.ts'
import { type TestRow, tableOf } from '#server/modules/observation/testing/tables.ts'
import type { Database } from '#server/platform/db/database.ts'
import { newId } from '#server/platform/id.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { instant } from '#server/testing/test-server.ts'
import { readAirDays } from './air-day-store.ts'
import { recompute } from './recompute.ts'
import { readWaterMonths } from './water-month-store.ts'

const MAY = instant('2024-05-03T08:00:00.000+08:00')
const JUNE = instant('2024-06-03T08:00:00.000+08:00')
const JULY = instant('2024-07-03T08:00:00.000+08:00')
const FROM = day('2024-04-30')
const TO = day('2024-05-03')

let db: Database
let countyId: string
const ids = new Map<string, string>()
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  countyId = await insertTestCounty(db.kysely, `county-${newId()}`)
  for (const [code, kind] of [
    ['A', 'air'],
    ['B', 'air'],
    ['W', 'riverSection'],
  ] as const) {
    ids.set(code, await addStation(code, kind))
  }
})

function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(text)
  return text
}

function addStation(code: string, kind: StationKind): Promise<string> {
  const said = { name: code, controlLevel: null, lon: null, lat: null, isAssessed: true, river: null } as const
  const station = { kind, code, waterBody: kind === 'air' ? null : 'river', targetClass: null, ...said } as const
  return db.tx((tx) => insertStation(tx, { countyId, isDemo: true, knownAt: MAY, by: 'test' }, station))
}

const PM25 = [{ factor: 'pm25', unit: 'ug/m3', decimals: 0 }] as const
const WATER = [
  { factor: 'nh3n', unit: 'mg/L', decimals: 2 },
  { factor: 'codMn', unit: 'mg/L', decimals: 1 },
] as const

function take(rows: readonly TestRow[], knownAt: Instant, water?: 'fourHours' | 'sample') {
  return db.tx(async (tx) => {
    const table = tableOf(water ? WATER : PM25, rows)
    const common = { countyId, isDemo: true, stage: 'realtime', importId: null, knownAt } as const
    const request = { ...common, table, stations: ids, interval: water ?? 'hour' } as const
    const { affected } = await storeObservations(tx, request)
    return recompute(tx, { countyId, isDemo: true, knownAt, affected })
  })
}

/** Every hour of a day with one value. */
const wholeDay = (code: string, date: string, value: number): TestRow[] =>
  Array.from({ length: 24 }, (_, hour): TestRow => [code, `${date}T${String(hour).padStart(2, '0')}:00:00`, value])

async function pm25(asOf: Instant, subjectId: string = countyId) {
  const days = await readAirDays(db.kysely, { countyId, subjectIds: [subjectId], from: FROM, to: TO, asOf })
  return days.map((one) => [one.day, one.values.pm25.value, one.values.pm25.have, one.values.pm25.isValid])
}

test('a day of a station is the mean of its hours, the county’s the mean of its stations', async () => {
  const rows = [...wholeDay('A', '2024-05-01', 30), ...wholeDay('B', '2024-05-01', 40)]
  expect(await take(rows, MAY)).toEqual({ stationDays: 2, countyDays: 1, waterMonths: 0 })
  expect(await pm25(MAY, ids.get('A'))).toEqual([['2024-05-01', 30, 24, true]])
  expect(await pm25(MAY)).toEqual([['2024-05-01', 35, 2, true]])
})

test('a late correction computes its own day anew, and the past reads as it did', async () => {
  await take([...wholeDay('A', '2024-05-01', 30), ...wholeDay('A', '2024-05-02', 30)], MAY)
  const before = await pm25(MAY)
  expect(await take([['A', '2024-05-02T05:00:00', 54]], JUNE)).toEqual({
    stationDays: 1,
    countyDays: 1,
    waterMonths: 0,
  })
  expect(await pm25(MAY)).toEqual(before)
  expect(await pm25(JUNE)).toEqual([
    ['2024-05-01', 30, 1, true],
    ['2024-05-02', 31, 1, true],
  ])
})

test('the same readings again compute nothing anew', async () => {
  const rows = [...wholeDay('A', '2024-05-01', 30)]
  await take(rows, MAY)
  expect(await take(rows, JUNE)).toEqual({ stationDays: 0, countyDays: 0, waterMonths: 0 })
  const { rows: counts } = await sql`select count(*) as n from air_day where county_id = ${countyId}`.execute(db.kysely)
  expect(counts).toEqual([{ n: 2 }])
})

test('a station counts in the county from its first reading on, whether it reports or not', async () => {
  await take([...wholeDay('A', '2024-05-01', 30), ...wholeDay('A', '2024-05-02', 30)], MAY)
  ids.set('C', await addStation('C', 'air'))
  await take([...wholeDay('B', '2024-05-01', 40), ...wholeDay('C', '2024-05-01', 50)], JUNE)
  // On the 2nd one station of three has a value: too few for the county to have one.
  expect(await pm25(JUNE)).toEqual([
    ['2024-05-01', 40, 3, true],
    ['2024-05-02', 30, 1, false],
  ])
})

test('an exclusion takes its hours out, its withdrawal brings them back, a dust day is only marked', async () => {
  await take(wholeDay('A', '2024-05-01', 30), MAY)
  const [stationId = ''] = [ids.get('A')]
  const exclude = (kind: 'fault' | 'dust', knownAt: Instant) => {
    const from = instant('2024-05-01T00:00:00.000+08:00')
    const given = { id: newId(), stationId, factors: [], from, to: instant('2024-05-01T05:00:00.000+08:00'), kind }
    const said = { reason: '校准失败', documentNumber: '文号', by: 'test', knownAt, isDemo: true }
    return db.tx(async (tx) => {
      await insertExclusion(tx, countyId, { ...given, ...said })
      await recompute(tx, { countyId, isDemo: true, knownAt, affected: [{ stationId, day: day('2024-05-01') }] })
      return given.id
    })
  }
  const id = await exclude('fault', JUNE)
  expect(await pm25(JUNE, stationId)).toEqual([['2024-05-01', 30, 19, false]])
  await db.tx(async (tx) => {
    await closeExclusion(tx, { countyId, exclusionId: id }, { at: JULY, by: 'test', reason: '误剔' })
    await recompute(tx, { countyId, isDemo: true, knownAt: JULY, affected: [{ stationId, day: day('2024-05-01') }] })
  })
  expect(await pm25(JULY, stationId)).toEqual([['2024-05-01', 30, 24, true]])
  expect(await pm25(JUNE, stationId)).toEqual([['2024-05-01', 30, 19, false]])
  const august = instant('2024-08-03T08:00:00.000+08:00')
  await exclude('dust', august)
  const [found] = await readAirDays(db.kysely, { countyId, subjectIds: [countyId], from: FROM, to: TO, asOf: august })
  expect(found?.values.pm25).toMatchObject({ value: 30, isValid: true, isExcluded: true })
  expect(found?.values.so2).toMatchObject({ isExcluded: false })
})

test('a month of water comes from the automatic station where there is one for the factor, else from the laboratory', async () => {
  await take([['W', '2024-05-06T00:00:00', 0.4, 2]], MAY, 'sample')
  const both: readonly TestRow[] = [
    ['W', '2024-05-06T00:00:00', 0.1],
    ['W', '2024-05-06T04:00:00', 0.3],
  ]
  expect(await take(both, JUNE, 'fourHours')).toEqual({ stationDays: 0, countyDays: 0, waterMonths: 1 })
  const months = { countyId, stationIds: [ids.get('W') ?? ''], from: day('2024-05-01'), to: day('2024-05-01') }
  const [may] = await readWaterMonths(db.kysely, { ...months, asOf: MAY })
  const [june] = await readWaterMonths(db.kysely, { ...months, asOf: JUNE })
  expect(may?.readings).toMatchObject({ nh3n: { value: 0.4 }, codMn: { value: 2 } })
  expect(june?.readings).toMatchObject({ nh3n: { value: 0.2 }, codMn: { value: 2 } })
  expect(june?.sources).toMatchObject({ nh3n: { kind: 'automatic', have: 2 }, codMn: { kind: 'laboratory', have: 1 } })
})

test('a year of five stations is computed in seconds', async () => {
  const start = Date.parse('2023-01-01T00:00:00Z')
  const codes = ['S1', 'S2', 'S3', 'S4', 'S5']
  for (const code of codes) ids.set(code, await addStation(code, 'air'))
  const rows = codes.flatMap((code) =>
    Array.from({ length: 8_760 }, (_, hour): TestRow => {
      return [code, new Date(start + hour * 3_600_000).toISOString().slice(0, 19), 10 + (hour % 90)]
    }),
  )
  const began = performance.now()
  expect(await take(rows, MAY)).toEqual({ stationDays: 5 * 365, countyDays: 365, waterMonths: 0 })
  expect(performance.now() - began).toBeLessThan(15_000)
})

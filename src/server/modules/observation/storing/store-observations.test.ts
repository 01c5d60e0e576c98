import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertStation } from '#server/modules/observation/stations/station-store.ts'
import type { Stage } from '#server/modules/observation/tables.ts'
import { type TestRow, tableOf } from '#server/modules/observation/testing/tables.ts'
import type { Database } from '#server/platform/db/database.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { instant } from '#server/testing/test-server.ts'
import { storeObservations } from './store-observations.ts'

const COLUMNS = [
  { factor: 'pm25', unit: 'ug/m3', decimals: 0 },
  { factor: 'co', unit: 'mg/m3', decimals: 1 },
] as const
const MAY = instant('2024-05-02T08:00:00.000+08:00')
const JUNE = instant('2024-06-02T08:00:00.000+08:00')
const JULY = instant('2024-07-02T08:00:00.000+08:00')

let db: Database
let countyId: string
let stations: ReadonlyMap<string, string>
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  countyId = await insertTestCounty(db.kysely, `county-${Math.random().toString(36).slice(2)}`)
  const said = { name: '一号站', controlLevel: null, lon: null, lat: null, isAssessed: true, river: null } as const
  const station = { kind: 'air', code: 'A', waterBody: null, targetClass: null, ...said } as const
  const id = await db.tx((tx) => insertStation(tx, { countyId, isDemo: true, knownAt: MAY, by: 'test' }, station))
  stations = new Map([['A', id]])
})

const store = (rows: readonly TestRow[], knownAt = MAY, stage: Stage = 'realtime') =>
  db.tx((tx) =>
    storeObservations(tx, {
      countyId,
      isDemo: true,
      table: tableOf(COLUMNS, rows),
      stations,
      interval: 'hour',
      stage,
      importId: null,
      knownAt,
    }),
  )

/** Every version, oldest first. */
async function versions() {
  const { rows } = await sql<{ hour: string; value: number | null; stage: string; knownAt: string; isOpen: boolean }>`
    select to_char(start at time zone interval '8 hours', 'MM-DD HH24') as hour, s.factor, value, flag, stage,
      known_at as "knownAt", known_until is null as "isOpen"
    from observation o join series s using (county_id, series_id) where o.county_id = ${countyId}
    order by start, s.factor desc, known_at`.execute(db.kysely)
  return rows
}

const ROWS: readonly TestRow[] = [
  ['A', '2024-04-30T23:00:00', 35, 0.6],
  ['A', '2024-05-01T00:00:00', 40, '/'],
  ['A', '2024-05-01T01:00:00', 41, null],
]

test('readings come in by month, a missing one is no row, one not monitored is a row without a value', async () => {
  const result = await store(ROWS)
  expect(result).toMatchObject({ stored: 5, unchanged: 0, corrected: 0, outranked: 0 })
  expect(result.affected.map(({ day }) => day)).toEqual(['2024-04-30', '2024-05-01'])
  expect(await versions()).toEqual([
    expect.objectContaining({ hour: '04-30 23', factor: 'pm25', value: 35, flag: null }),
    expect.objectContaining({ hour: '04-30 23', factor: 'co', value: 0.6 }),
    expect.objectContaining({ hour: '05-01 00', factor: 'pm25', value: 40 }),
    expect.objectContaining({ hour: '05-01 00', factor: 'co', value: null, flag: '/' }),
    expect.objectContaining({ hour: '05-01 01', factor: 'pm25', value: 41 }),
  ])
})

test('the same table again changes nothing', async () => {
  await store(ROWS)
  const before = await versions()
  expect(await store(ROWS, JUNE)).toEqual({ stored: 0, unchanged: 5, corrected: 0, outranked: 0, affected: [] })
  expect(await versions()).toEqual(before)
})

test('a correction closes the row it replaces and touches only its own day', async () => {
  await store(ROWS)
  const result = await store([['A', '2024-05-01T01:00:00', 44, 0.7]], JUNE)
  expect(result).toMatchObject({ stored: 1, corrected: 1, unchanged: 0 })
  expect(result.affected.map(({ day }) => day)).toEqual(['2024-05-01'])
  expect((await versions()).filter(({ hour }) => hour === '05-01 01')).toEqual([
    expect.objectContaining({ value: 41, isOpen: false, knownAt: MAY }),
    expect.objectContaining({ value: 44, isOpen: true, knownAt: JUNE }),
    expect.objectContaining({ factor: 'co', value: 0.7, knownAt: JUNE }),
  ])
})

test('a later stage stands above an earlier one, and an earlier one that comes late is kept out', async () => {
  await store(ROWS)
  expect(await store(ROWS, JUNE, 'reviewed')).toMatchObject({ corrected: 5, unchanged: 0 })
  const late = await store([['A', '2024-05-01T00:00:00', 99, null]], JULY)
  expect(late).toMatchObject({ stored: 0, corrected: 0, outranked: 1, affected: [] })
  expect((await versions()).filter(({ isOpen }) => isOpen).every(({ stage }) => stage === 'reviewed')).toBe(true)
})

test('a second correction at the very same moment replaces the first', async () => {
  await store(ROWS)
  await store([['A', '2024-05-01T00:00:00', 42, null]], JUNE)
  await store([['A', '2024-05-01T00:00:00', 43, null]], JUNE)
  const found = (await versions()).filter(({ hour, value }) => hour === '05-01 00' && value !== null)
  expect(found.map(({ value, isOpen }) => [value, isOpen])).toEqual([
    [40, false],
    [43, true],
  ])
})

test('an hour that stands twice in one table is taken once, by its first line', async () => {
  const twice: readonly TestRow[] = [...ROWS, ['A', '2024-05-01T01:00:00', 77, null]]
  expect(await store(twice)).toMatchObject({ stored: 5 })
  expect(await store(twice, JUNE)).toMatchObject({ unchanged: 5, corrected: 0 })
})

test('a year of one county is stored in seconds', async () => {
  const start = Date.parse('2023-01-01T00:00:00Z')
  const rows = Array.from(
    { length: 8_760 },
    (_, hour): TestRow => [
      'A',
      new Date(start + hour * 3_600_000).toISOString().slice(0, 19),
      hour % 90,
      (hour % 9) / 10,
    ],
  )
  const began = performance.now()
  expect(await store(rows)).toMatchObject({ stored: 17_520 })
  expect(performance.now() - began).toBeLessThan(10_000)
})

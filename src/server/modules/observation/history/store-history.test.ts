import { afterAll, beforeAll, expect, test } from 'vitest'
import { epochMs } from '#kernel/time/calendar.ts'
import { listStations } from '#server/modules/observation/stations/station-list.ts'
import { insertStation } from '#server/modules/observation/stations/station-store.ts'
import { type TestRow, tableOf } from '#server/modules/observation/testing/tables.ts'
import type { Database } from '#server/platform/db/database.ts'
import { insertTestCounty } from '#server/testing/test-county.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { instant } from '#server/testing/test-server.ts'
import { storeHistory } from './store-history.ts'

const HOUR_MS = 3_600_000
const PM25 = [{ factor: 'pm25', unit: 'ug/m3', decimals: 0 }] as const

let db: Database
beforeAll(async () => {
  db = await openTestDatabase()
})
afterAll(() => db.close())

test('a history that comes in two parts covers both, and as of the first part that alone', async () => {
  const countyId = await insertTestCounty(db.kysely)
  const said = { name: '甲站', controlLevel: null, lon: null, lat: null, isAssessed: true, river: null } as const
  const station = { kind: 'air', code: 'A', waterBody: null, targetClass: null, ...said } as const
  const origin = { countyId, isDemo: true, knownAt: instant('2024-05-01T00:00:00+08:00'), by: 'test' }
  const id = await db.tx((tx) => insertStation(tx, origin, station))
  const store = (rows: readonly TestRow[], asOf: string) => {
    const table = tableOf(PM25, rows)
    const knownAt = table.start.map((ms) => ms + HOUR_MS)
    const batches = [{ table, knownAt, interval: 'hour', stage: 'reviewed' } as const]
    const stations = new Map([['A', id]])
    return db.tx((tx) => storeHistory(tx, { countyId, isDemo: true, stations, batches, asOf: instant(asOf) }))
  }
  await store(
    [
      ['A', '2024-05-01T00:00:00', 40],
      ['A', '2024-05-01T01:00:00', 41],
    ],
    '2024-05-02T00:00:00+08:00',
  )
  await store([['A', '2024-06-01T00:00:00', 42]], '2024-06-02T00:00:00+08:00')
  const coverageAsOf = async (asOf: string) => {
    const [found] = await listStations(db.kysely, { countyId, asOf: instant(asOf) })
    const coverage = found?.coverage
    return (
      coverage &&
      [coverage.from, coverage.to, coverage.rows].map((one) => (typeof one === 'string' ? epochMs(one) : one))
    )
  }
  const [first, middle, last] = ['2024-05-01T00:00', '2024-05-01T02:00', '2024-06-01T01:00'].map((label) =>
    Date.parse(`${label}:00+08:00`),
  )
  expect(await coverageAsOf('2024-05-15T00:00:00+08:00')).toEqual([first, middle, 2])
  expect(await coverageAsOf('2024-06-15T00:00:00+08:00')).toEqual([first, last, 3])
})

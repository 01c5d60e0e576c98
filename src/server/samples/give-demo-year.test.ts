import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Instant, instantOf, localDate } from '#kernel/time/calendar.ts'
import { insertCounty, removeDemo } from '#server/modules/county/index.ts'
import {
  listExclusions,
  listPublishedValues,
  listStations,
  readAirDays,
  readWaterMonths,
} from '#server/modules/observation/index.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { fixedClock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import { openFileStore } from '#server/platform/files/file-store.ts'
import { newId } from '#server/platform/id.ts'
import { silentLog } from '#server/platform/log.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { scratchDirectory } from '#server/testing/scratch-directory.ts'
import { openTestDatabase } from '#server/testing/test-database.ts'
import { completeDemoYears, giveDemoYear } from './give-demo-year.ts'
import { readSamples } from './sample-files.ts'

const clock = fixedClock(instantOf(Date.UTC(2026, 0, 5)))
const sample = (await readSamples(SAMPLES_ROOT)).find(({ county }) => county.isDemo)
const year = sample?.year
const asOf = sample?.county.asOf
if (!sample || !year || !asOf) throw new Error('no demonstration sample has a year')
const { slug } = sample.county

let db: Database
let countyId: string

async function addCounty(county: { readonly slug: string; readonly isDemo: boolean }): Promise<string> {
  const id = newId()
  const names = { nameZh: '甲县', nameEn: 'A', fullName: '甲省甲县' }
  await db.tx((tx) =>
    insertCounty(tx, { id, asOf: asOf ?? null, config: {}, createdAt: clock.now(), ...names, ...county }),
  )
  return id
}

beforeAll(async () => {
  db = await openTestDatabase()
  countyId = await addCounty({ slug, isDemo: true })
  await giveDemoYear({ db, clock }, sample)
})
afterAll(() => db.close())

const moment = (text: string): Instant => instantOf(Date.parse(text))
const day = (month: number, of: number) => localDate(2024, month, of)

/** The county's days of 2024 as known at a moment. */
const countyDays = (at: Instant, [from, to] = [day(1, 1), day(12, 31)]) =>
  readAirDays(db.kysely, { countyId, subjectIds: [countyId], from, to, asOf: at })

describe('the year a demonstration county is given', () => {
  it('has every row marked as a demonstration, and one link in the chain for all of them', async () => {
    const tables = db.kysely.withTables<ObservationTables>()
    for (const table of ['station', 'series', 'observation', 'air_day', 'water_month', 'published_value'] as const) {
      const rows = await tables
        .selectFrom(table)
        .select(({ fn }) => [
          fn.countAll<number>().as('all'),
          fn.count<number>('is_demo').filterWhere('is_demo', '=', true).as('demo'),
        ])
        .executeTakeFirstOrThrow()
      expect(Number(rows.all)).toBeGreaterThan(0)
      expect([table, rows.demo]).toEqual([table, rows.all])
    }
    expect(await verifyChain(db.kysely, countyId)).toMatchObject({ ok: true })
  })

  it('shows at the county’s moment what was known then: complete days up to yesterday, the stations up to date', async () => {
    const days = await countyDays(asOf)
    expect(days.filter(({ values }) => values.pm25.isValid).at(-1)?.day).toBe('2024-10-14')
    expect(days.filter(({ values }) => values.pm25.isValid)).toHaveLength(288)
    const stations = await listStations(db.kysely, { countyId, asOf })
    expect(stations).toHaveLength(year.stations.length)
    for (const { coverage } of stations) expect(Date.parse(coverage?.to ?? '')).toBeLessThanOrEqual(Date.parse(asOf))
  })

  it('shows on an earlier day what was known on it, and the whole year later', async () => {
    expect((await countyDays(moment('2024-07-01T08:00:00+08:00'))).at(-1)?.day).toBe('2024-06-30')
    expect(await countyDays(clock.now())).toHaveLength(366)
  })

  it('takes a bad day back when the review comes, and marks the dust day when it is approved', async () => {
    const pm10 = async (at: string) => (await countyDays(moment(at), [day(3, 19), day(3, 19)]))[0]?.values.pm10
    const [before, after] = [await pm10('2024-04-05T09:00:00+08:00'), await pm10('2024-04-05T11:00:00+08:00')]
    expect(before?.value).toBeGreaterThan(150)
    expect(after?.value).toBeLessThan(100)
    const dust = async (at: string) =>
      (await countyDays(moment(at), [day(4, 14), day(4, 14)]))[0]?.values.pm10.isExcluded
    expect([await dust('2024-05-08T15:00:00+08:00'), await dust('2024-05-08T16:00:00+08:00')]).toEqual([false, true])
  })

  it('has months of water, an exclusion and published values as known at the moment', async () => {
    const stations = await listStations(db.kysely, { countyId, asOf })
    const section = stations.find(({ code }) => code === year.section.station)
    const asked = { countyId, stationIds: [section?.id ?? ''], from: day(1, 1), to: day(12, 1), asOf }
    const months = await readWaterMonths(db.kysely, asked)
    expect(months.map(({ month }) => month).at(-1)).toBe('2024-10-01')
    expect(months).toHaveLength(10)
    expect(await listExclusions(db.kysely, { countyId, asOf })).toHaveLength(year.exclusions.length)
    expect(await listPublishedValues(db.kysely, { countyId, asOf })).toHaveLength(year.publishedValues.length)
  })

  it('is given once, and never to a county that is no demonstration', async () => {
    const count = () => db.kysely.withTables<ObservationTables>().selectFrom('station').select('station_id').execute()
    const before = (await count()).length
    await completeDemoYears({ db, clock }, SAMPLES_ROOT, [slug])
    expect(await count()).toHaveLength(before)
    await addCounty({ slug: 'real', isDemo: false })
    await giveDemoYear({ db, clock }, { ...sample, county: { ...sample.county, slug: 'real' } })
    expect(await count()).toHaveLength(before)
  })

  it('is removed with the county, to the last reading', async () => {
    const files = await openFileStore(scratchDirectory(), { maxBytes: 1 })
    const { removed, remaining } = await removeDemo({ db, clock, files, log: silentLog }, slug, 'system')
    expect(remaining).toBe(0)
    expect(removed.observation).toBeGreaterThan(400_000)
    const left = await db.kysely
      .withTables<ObservationTables>()
      .selectFrom('observation')
      .select('start')
      .limit(1)
      .execute()
    expect(left).toEqual([])
  })
})

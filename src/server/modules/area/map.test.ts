import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CountyMap, countyMap } from '#contract/schemas/county-map.ts'
import { gcj02FromWgs84 } from '#kernel/geo/gcj02.ts'
import type { Geography, Position } from '#kernel/geo/geography.ts'
import type { LocalDate } from '#kernel/time/calendar.ts'
import type { OrgTables } from '#server/modules/org/tables.ts'
import { Client } from '#server/testing/client.ts'
import { referencePlan } from '#server/testing/reference-plan.ts'
import { startTestServer, type TestCounty, type TestServer } from '#server/testing/test-server.ts'
import { insertGeography } from './geography-store.ts'

let server: TestServer
let client: Client
let county: TestCounty

const retrievedOn: LocalDate | null = null
const source = { title: { zh: '图', en: 'Map' }, licence: 'CC0-1.0', retrievedOn, note: { zh: '注', en: 'Note' } }
const corners: readonly Position[] = [
  [109, 24.3],
  [109.6, 24.3],
  [109.6, 24.9],
  [109, 24.9],
  [109, 24.3],
]

const readMap = async (): Promise<CountyMap> => {
  return countyMap.parse((await client.ask('readMap', { params: { county: county.slug } })).json())
}

async function give(geography: Geography): Promise<void> {
  const { id: countyId, slug, isDemo } = county
  const at = server.parts.clock.now()
  await server.parts.db.tx(async (tx) => {
    await insertGeography(tx, { countyId, slug, isDemo, geography, knownAt: at, at, by: 'system' })
  })
}

beforeAll(async () => {
  server = await startTestServer()
  county = await server.addCounty()
  client = new Client(server.app)
  await client.signIn(await server.addPerson('planner', { [county.id]: 'planner' }))
})
afterAll(() => server.close())

async function importReferencePlan(): Promise<void> {
  const file = { name: '计划.txt', bytes: referencePlan() }
  const draft = await client.ask('uploadPlan', { params: { county: county.slug }, file })
  const params = { county: county.slug, importId: draft.json<{ id: string }>().id }
  await client.ask('confirmImport', { params, body: { acceptDuplicate: false } })
}

describe('the map of a county', () => {
  it('is empty, not an error, while nobody has given anything', async () => {
    expect(await readMap()).toEqual({
      isFictional: false,
      outline: null,
      townships: [],
      rivers: [],
      objects: [],
      sources: [],
      gaps: [],
      approvalNumber: null,
    })
  })

  it('shows what the plans in force list even without a geography, and claims nothing of where it lies', async () => {
    await importReferencePlan()
    const { objects } = await readMap()
    expect(objects).toHaveLength(2)
    for (const object of objects) {
      expect(object).toMatchObject({ planKey: '2024', received: 'unstated', isInside: null })
      expect(object.point === null || object.text.includes(String(object.point[0]))).toBe(true)
    }
  })

  it('is drawn in CGCS2000, says which datum each layer came in, and knows the tasks of a township', async () => {
    const tables = server.parts.db.kysely.withTables<OrgTables>()
    const town = await tables
      .selectFrom('org_unit')
      .select(['unit_id', 'name'])
      .where('kind', '=', 'township')
      .executeTakeFirstOrThrow()
    await give({
      isFictional: false,
      outline: { datum: 'gcj02', source, polygons: [[corners.map(gcj02FromWgs84)]] },
      townships: {
        datum: 'wgs84',
        source,
        places: [
          { unit: town.name, point: [109.2, 24.6] },
          { unit: '无名镇', point: [109.3, 24.6], area: [[corners]] },
        ],
      },
      rivers: {
        datum: 'unstated',
        source: { ...source, title: { zh: '河', en: 'Rivers' } },
        lines: [{ name: null, line: corners }],
      },
      gaps: [{ layer: 'townshipAreas', reason: { zh: '无', en: 'None' } }],
    })
    const { outline, townships, rivers, objects, sources, gaps } = await readMap()
    expect(outline?.received).toBe('gcj02')
    for (const [at, [lon, lat]] of (outline?.polygons[0]?.[0] ?? []).entries()) {
      expect(Math.abs(lon - (corners[at]?.[0] ?? 0))).toBeLessThan(1e-5)
      expect(Math.abs(lat - (corners[at]?.[1] ?? 0))).toBeLessThan(1e-5)
    }
    expect(townships).toMatchObject([
      { unitId: town.unit_id, name: town.name, point: [109.2, 24.6], received: 'wgs84', polygons: null },
      { unitId: null, name: '无名镇', tasks: 0, polygons: [[corners]] },
    ])
    expect(townships[0]?.tasks).toBeGreaterThan(20)
    expect(rivers).toEqual([{ name: null, line: corners, received: 'unstated' }])
    expect(sources.map(({ title }) => title.zh)).toEqual(['图', '河'])
    expect(gaps).toEqual([{ layer: 'townshipAreas', units: [], reason: { zh: '无', en: 'None' } }])
    expect(objects.map(({ isInside }) => isInside)).toEqual([true, true])
  })
})

describe('holidays', () => {
  it('are given by notice to whoever is signed in, regional ones with their region', async () => {
    const years = (await client.ask('listHolidays')).json<{ year: number; region?: unknown; workdays: string[] }[]>()
    const ofState = years.filter(({ region }) => region === undefined)
    expect(ofState.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026])
    expect(ofState.find(({ year }) => year === 2024)?.workdays).toContain('2024-10-12')
    expect((await new Client(server.app).ask('listHolidays')).statusCode).toBe(401)
  })
})

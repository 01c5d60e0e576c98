import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countyMap } from '#contract/schemas/county-map.ts'
import { orgDirectory } from '#contract/schemas/org.ts'
import { livingPlan } from '#contract/schemas/plan.ts'
import type { AreaTables } from '#server/modules/area/tables.ts'
import { listCounties } from '#server/modules/county/index.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { createFirstAdministrator } from '#server/platform/auth/first-administrator.ts'
import { Client } from '#server/testing/client.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { samplesWithoutReadings } from '#server/testing/samples-without-readings.ts'
import { PASSWORD, startTestServer, type TestServer } from '#server/testing/test-server.ts'
import { loadSamples } from './load-samples.ts'
import { readSamples } from './sample-files.ts'
import { substitute } from './substitution.ts'

let server: TestServer
/** Readings have tests of their own; here they would take seconds a test. */
const plain = samplesWithoutReadings()
afterAll(() => plain.remove())

beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

const counties = () => listCounties(server.parts.db.kysely)

async function firstAdministrator(): Promise<Client> {
  const first = await createFirstAdministrator(server.parts)
  if (!first) throw new Error('there is an account already')
  const client = new Client(server.app)
  await client.signIn(first)
  await client.ask('changePassword', { body: { current: first.password, next: PASSWORD } })
  return client
}

describe('the first start', () => {
  it('makes a county of every sample, once, with its plan imported like anybody’s', async () => {
    const loaded = await loadSamples(server.parts, plain.path)
    const [real, demo, ...others] = await counties()
    expect(others).toEqual([])
    expect([real?.isDemo, demo?.isDemo]).toEqual([false, true])
    expect(loaded).toEqual([real?.slug, demo?.slug])
    for (const { id } of await counties()) {
      expect(await verifyChain(server.parts.db.kysely, id)).toMatchObject({ ok: true })
    }
    const before = await rowCounts(server)
    expect(before).toMatchObject({ plan: 2, plan_import: 0, task: 178, county_geography: 2 })
    expect(await loadSamples(server.parts, plain.path)).toEqual([])
    expect(await rowCounts(server)).toEqual(before)
  })

  it('brings every unit from the list: the plan adds none, and no name of the real county stays in the other', async () => {
    await loadSamples(server.parts, plain.path)
    const client = await firstAdministrator()
    const [real, demo] = await counties()
    const unitsOf = async (slug = '') =>
      (await client.ask('listUnits', { params: { county: slug } })).json<{ units: { name: string; kind: string }[] }>()
        .units
    const listed = (await readSamples(SAMPLES_ROOT)).flatMap(({ units }) => units)
    const sets = (await readSamples(SAMPLES_ROOT)).flatMap((sample) => sample.sets)
    expect(await rowCounts(server)).toMatchObject({ org_unit: listed.length, unit_set: sets.length })
    const townships = (await unitsOf(real?.slug)).flatMap(({ name, kind }) => (kind === 'township' ? [name] : []))
    expect(townships).toHaveLength(12)
    const plan = await client.ask('readLivingPlan', { params: { county: demo?.slug ?? '', plan: '2024' } })
    const fictional = JSON.stringify(await unitsOf(demo?.slug)) + plan.body
    for (const name of townships) expect(fictional).not.toContain(name)
    expect(livingPlan.parse(plan.json())).toMatchObject({
      plan: { isDemo: true },
      version: { knownAt: '2024-08-29T18:00:00.000+08:00' },
    })
  })

  it('is taken up where it ended when it was interrupted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bilan-samples-'))
    cpSync(plain.path, folder, { recursive: true })
    const county = JSON.parse(readFileSync(join(folder, 'demo', 'county.json'), 'utf8'))
    const files = {
      'county.json': { ...county, basedOn: undefined },
      'units.json': [],
      'sets.json': [],
      'plan.txt': '',
    }
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, 'demo', name), JSON.stringify(content))
    }
    await expect(loadSamples(server.parts, folder)).rejects.toMatchObject({ status: 422 })
    rmSync(folder, { recursive: true })
    const [real] = await counties()
    expect(await loadSamples(server.parts, plain.path)).toHaveLength(2)
    expect(await rowCounts(server)).toMatchObject({ plan: 2, plan_import: 0, county: 2 })
    expect((await counties())[0]).toEqual(real)
  })
})

describe('a later start', () => {
  const geographies = () => server.parts.db.kysely.withTables<AreaTables>().selectFrom('county_geography').selectAll()

  it('gives counties of samples the geography they lack, once, and no other county anything', async () => {
    await loadSamples(server.parts, plain.path)
    const [real, demo] = await counties()
    const given = await geographies().orderBy('county_id').execute()
    expect(given.map(({ geography }) => geography.isFictional)).toEqual([false, true])
    expect(given[1]?.known_at).toBe('2024-08-29T18:00:00.000+08:00')
    await server.addCounty()
    await server.parts.db.kysely.withTables<AreaTables>().deleteFrom('county_geography').execute()
    expect(await loadSamples(server.parts, plain.path)).toEqual([])
    expect(await loadSamples(server.parts, plain.path)).toEqual([])
    const again = await geographies().orderBy('county_id').execute()
    expect(again.map(({ county_id, geography }) => [county_id, geography])).toEqual(
      given.map(({ county_id, geography }) => [county_id, geography]),
    )
    for (const { id } of [real, demo].filter((county) => county !== undefined)) {
      expect(await verifyChain(server.parts.db.kysely, id)).toMatchObject({ ok: true })
    }
  })

  it('knows every township of the geography in the directory', async () => {
    await loadSamples(server.parts, plain.path)
    const client = await firstAdministrator()
    for (const { slug } of await counties()) {
      const map = countyMap.parse((await client.ask('readMap', { params: { county: slug } })).json())
      expect(map.townships.length).toBeGreaterThan(0)
      expect(map.townships.filter(({ unitId }) => unitId === null)).toEqual([])
      expect(map.objects.map(({ isInside }) => isInside)).toEqual(map.outline ? [true, true] : [null, null])
    }
  })
})

describe('removing the demonstration', () => {
  const remove = (client: Client, slug = '') => client.ask('removeDemo', { params: { county: slug } })

  /** What people leave behind: a set stated, a unit that took over from another, a file with a cited document. */
  async function leaveTraces(client: Client, county: string): Promise<void> {
    const directory = orgDirectory.parse((await client.ask('listUnits', { params: { county } })).json())
    const [, one, other] = directory.units.map(({ id }) => id)
    const unstated = directory.sets.find(({ rule }) => rule.kind === 'unstated')
    const body = { rule: { kind: 'listed', members: [one, other] }, reason: '试用' }
    expect((await client.ask('stateSet', { params: { county, setId: unstated?.id ?? '' }, body })).statusCode).toBe(200)
    const succession = { successorId: other, from: '2024-10-01', reason: '试用' }
    const succeeded = await client.ask('succeedUnit', { params: { county, unitId: one ?? '' }, body: succession })
    expect(succeeded.statusCode).toBe(200)
    const [policy] = (await client.ask('listPolicies', { params: { county } })).json<{ id: string }[]>()
    const file = { name: '附件.pdf', bytes: '试用' }
    const attached = await client.ask('attachPolicyFile', { params: { county, policyId: policy?.id ?? '' }, file })
    expect(attached.statusCode).toBe(201)
  }

  it('takes every row and file of it, proves it, and leaves the real county untouched', async () => {
    await loadSamples(server.parts, plain.path)
    const client = await firstAdministrator()
    const [real, demo] = await counties()
    expect((await remove(client, real?.slug)).json()).toMatchObject({ status: 409, code: 'COUNTY_NOT_DEMO' })
    await leaveTraces(client, demo?.slug ?? '')
    const before = await rowCounts(server)
    const answer = (await remove(client, demo?.slug)).json<{ removed: Record<string, number>; remaining: number }>()
    const after = await rowCounts(server)
    expect(answer.remaining).toBe(0)
    expect(answer.removed).toMatchObject({ county: 1, plan: 1, task: 89, clause: 258, membership: 1, stored_file: 2 })
    expect(answer.removed).toMatchObject({ county_geography: 1, policy_file: 1, unit_set_member: 15 })
    expect(answer.removed.policy).toBe(after.policy)
    for (const [table, count] of Object.entries(answer.removed)) {
      expect([table, after[table]]).toEqual([table, (before[table] ?? 0) - count])
    }
    expect([before.files, after.files]).toEqual([3, 1])
    expect(await counties()).toEqual([real])
    expect(await verifyChain(server.parts.db.kysely, real?.id ?? '')).toMatchObject({ ok: true })
    const living = await client.ask('readLivingPlan', { params: { county: real?.slug ?? '', plan: '2024' } })
    expect(livingPlan.parse(living.json()).tasks).toHaveLength(89)
    expect((await remove(client, demo?.slug)).json()).toMatchObject({ status: 404, code: 'COUNTY_NOT_FOUND' })
  })

  it('lasts: the next start brings nothing back, and the installation remembers who did it', async () => {
    await loadSamples(server.parts, plain.path)
    const client = await firstAdministrator()
    const [, demo] = await counties()
    await remove(client, demo?.slug)
    expect(await loadSamples(server.parts, plain.path)).toEqual([])
    expect(await counties()).toHaveLength(1)
    const fact = server.parts.db.kysely.selectFrom('installation').select('value')
    expect(await fact.where('key', '=', `county.removed:${demo?.slug}`).executeTakeFirst()).toMatchObject({
      value: { by: 'admin', removed: { county: 1 } },
    })
  })
})

describe('replacing names', () => {
  it('takes the longest first and replaces nothing twice', () => {
    const names = [
      ['东', '西'],
      ['西', '东'],
      ['东山', '石山'],
      ['a.c', 'x'],
    ] as const
    expect(
      substitute(
        '东山、东、西、abc、a.c',
        names.map(([from, to]) => [from, to]),
      ),
    ).toBe('石山、西、东、abc、x')
  })
})

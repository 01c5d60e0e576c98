import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { livingPlan } from '#contract/schemas/plan.ts'
import { listCounties } from '#server/modules/county/index.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { createFirstAdministrator } from '#server/platform/auth/first-administrator.ts'
import { Client } from '#server/testing/client.ts'
import { SAMPLES_ROOT } from '#server/testing/reference-plan.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { PASSWORD, startTestServer, type TestServer } from '#server/testing/test-server.ts'
import { loadSamples } from './load-samples.ts'
import { readSamples } from './sample-files.ts'
import { substitute } from './substitution.ts'

let server: TestServer

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
    const loaded = await loadSamples(server.parts, SAMPLES_ROOT)
    const [real, demo, ...others] = await counties()
    expect(others).toEqual([])
    expect([real?.isDemo, demo?.isDemo]).toEqual([false, true])
    expect(loaded).toEqual([real?.slug, demo?.slug])
    for (const { id } of await counties()) {
      expect(await verifyChain(server.parts.db.kysely, id)).toMatchObject({ ok: true })
    }
    const before = await rowCounts(server)
    expect(before).toMatchObject({ plan: 2, plan_import: 0, task: 178 })
    expect(await loadSamples(server.parts, SAMPLES_ROOT)).toEqual([])
    expect(await rowCounts(server)).toEqual(before)
  })

  it('brings every unit from the list: the plan adds none, and no name of the real county stays in the other', async () => {
    await loadSamples(server.parts, SAMPLES_ROOT)
    const client = await firstAdministrator()
    const [real, demo] = await counties()
    const unitsOf = async (slug = '') =>
      (await client.ask('listUnits', { params: { county: slug } })).json<{ units: { name: string; kind: string }[] }>()
        .units
    const listed = (await readSamples(SAMPLES_ROOT)).flatMap(({ units }) => units)
    expect(await rowCounts(server)).toMatchObject({ org_unit: listed.length })
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
    cpSync(SAMPLES_ROOT, folder, { recursive: true })
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
    expect(await loadSamples(server.parts, SAMPLES_ROOT)).toHaveLength(2)
    expect(await rowCounts(server)).toMatchObject({ plan: 2, plan_import: 0, county: 2 })
    expect((await counties())[0]).toEqual(real)
  })
})

describe('removing the demonstration', () => {
  const remove = (client: Client, slug = '') => client.ask('removeDemo', { params: { county: slug } })

  it('takes every row and file of it, proves it, and leaves the real county untouched', async () => {
    await loadSamples(server.parts, SAMPLES_ROOT)
    const client = await firstAdministrator()
    const [real, demo] = await counties()
    expect((await remove(client, real?.slug)).json()).toMatchObject({ status: 409, code: 'COUNTY_NOT_DEMO' })
    const before = await rowCounts(server)
    const answer = (await remove(client, demo?.slug)).json<{ removed: Record<string, number>; remaining: number }>()
    const after = await rowCounts(server)
    expect(answer.remaining).toBe(0)
    expect(answer.removed).toMatchObject({ county: 1, plan: 1, task: 89, clause: 258, membership: 1, stored_file: 1 })
    for (const [table, count] of Object.entries(answer.removed)) {
      expect([table, after[table]]).toEqual([table, (before[table] ?? 0) - count])
    }
    expect([before.files, after.files]).toEqual([2, 1])
    expect(await counties()).toEqual([real])
    expect(await verifyChain(server.parts.db.kysely, real?.id ?? '')).toMatchObject({ ok: true })
    const living = await client.ask('readLivingPlan', { params: { county: real?.slug ?? '', plan: '2024' } })
    expect(livingPlan.parse(living.json()).tasks).toHaveLength(89)
    expect((await remove(client, demo?.slug)).json()).toMatchObject({ status: 404, code: 'COUNTY_NOT_FOUND' })
  })

  it('lasts: the next start brings nothing back, and the installation remembers who did it', async () => {
    await loadSamples(server.parts, SAMPLES_ROOT)
    const client = await firstAdministrator()
    const [, demo] = await counties()
    await remove(client, demo?.slug)
    expect(await loadSamples(server.parts, SAMPLES_ROOT)).toEqual([])
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

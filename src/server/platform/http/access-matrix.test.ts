import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '#contract/route.ts'
import { type RouteName, routes } from '#contract/routes.ts'
import type { Action } from '#kernel/access/can.ts'
import { Client } from '#server/testing/client.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'

/** Written down once more, by hand: a slip in can() must not be able to agree with itself. */
const MAY: Record<Action, { viewer: boolean; planner: boolean; administrator: boolean }> = {
  'plan.read': { viewer: true, planner: true, administrator: true },
  'plan.import': { viewer: false, planner: true, administrator: true },
  'plan.settle': { viewer: false, planner: true, administrator: true },
  'unit.manage': { viewer: false, planner: true, administrator: true },
  'policy.manage': { viewer: false, planner: true, administrator: true },
  'observation.read': { viewer: true, planner: true, administrator: true },
  'observation.manage': { viewer: false, planner: true, administrator: true },
  'unit.read': { viewer: true, planner: true, administrator: true },
  'audit.read': { viewer: false, planner: true, administrator: true },
  'account.manage': { viewer: false, planner: false, administrator: true },
  'demo.remove': { viewer: false, planner: false, administrator: true },
}
const ROLES = ['viewer', 'planner', 'administrator'] as const
const AT_THE_DOOR = [
  'NOT_SIGNED_IN',
  'RIGHT_MISSING',
  'COUNTY_NOT_FOUND',
  'CROSS_SITE_REQUEST',
  'PASSWORD_CHANGE_REQUIRED',
]

const all: readonly (readonly [string, Route])[] = Object.entries(routes)
const inCounty = all.filter(([, route]) => route.path.includes('/:county'))
const anId = '01890000-0000-7000-8000-000000000000'

let server: TestServer
let slug: string
const clients = new Map<string, Client>()

const isRouteName = (name: string): name is RouteName => Object.hasOwn(routes, name)

async function ask(client: Client, name: string, body?: unknown) {
  if (!isRouteName(name)) throw new RangeError(name)
  const params = {
    county: slug,
    plan: '2024',
    importId: anId,
    fileId: anId,
    accountId: anId,
    settlementId: anId,
    progressId: anId,
    unitId: anId,
    setId: anId,
    policyId: anId,
  }
  const answer = await client.ask(name, { params, ...(body === undefined ? {} : { body }) })
  const problem = answer.statusCode < 400 ? { code: 'DONE' } : answer.json<{ code: string }>()
  return { status: answer.statusCode, code: problem.code }
}

const clientOf = (who: string): Client => {
  const client = clients.get(who)
  if (!client) throw new RangeError(who)
  return client
}

beforeAll(async () => {
  server = await startTestServer()
  const county = await server.addCounty()
  const other = await server.addCounty()
  slug = county.slug
  for (const role of ROLES) {
    const client = new Client(server.app)
    await client.signIn(await server.addPerson(role, { [county.id]: role }))
    clients.set(role, client)
  }
  const stranger = new Client(server.app)
  await stranger.signIn(await server.addPerson('stranger', { [other.id]: 'administrator' }))
  clients.set('stranger', stranger)
})
afterAll(() => server.close())

describe('every route of the contract', () => {
  it('is either public, for anybody signed in, or in a county and behind a right', () => {
    expect(all.length).toBeGreaterThan(20)
    for (const [name, route] of all) {
      const isBehindRight = route.access !== 'public' && route.access !== 'signedIn'
      expect(isBehindRight, name).toBe(route.path.includes('/:county'))
    }
  })

  it.each(all)('%s answers 401 without a session, unless it is public', async (name, route) => {
    const { status, code } = await ask(new Client(server.app), name)
    if (route.access === 'public') expect(AT_THE_DOOR).not.toContain(code)
    else expect({ status, code }).toEqual({ status: 401, code: 'NOT_SIGNED_IN' })
  })

  it.each(inCounty)('%s answers 404 to somebody of another county, as if this one did not exist', async (name) => {
    expect(await ask(clientOf('stranger'), name)).toEqual({ status: 404, code: 'COUNTY_NOT_FOUND' })
  })

  const cases = inCounty.flatMap(([name, { access }]) => ROLES.map((role) => [name, role, access] as const))
  it.each(cases)('%s knows what a %s may', async (name, role, access) => {
    if (access === 'public' || access === 'signedIn') throw new RangeError(access)
    const { status, code } = await ask(clientOf(role), name)
    if (MAY[access][role]) expect(AT_THE_DOOR).not.toContain(code)
    else expect({ status, code }).toEqual({ status: 403, code: 'RIGHT_MISSING' })
  })

  const withBody = all.filter(
    ([name, route]) => route.body !== undefined && name !== 'confirmImport' && name !== 'changeAccount',
  )
  it.each(withBody)(
    '%s looks at the body only after the right, and refuses a wrong one with 400',
    async (name, route) => {
      const wrong = { name: 7, role: 'emperor' }
      if (route.path.includes('/:county')) {
        expect(await ask(clientOf('viewer'), name, wrong)).toMatchObject({ status: 403 })
      }
      expect(await ask(clientOf('administrator'), name, wrong)).toEqual({ status: 400, code: 'VALIDATION_FAILED' })
    },
  )

  it('answers 404 for rows that are not there, by their own code', async () => {
    expect(await ask(clientOf('planner'), 'readImport')).toEqual({ status: 404, code: 'IMPORT_NOT_FOUND' })
    expect(await ask(clientOf('viewer'), 'readLivingPlan')).toEqual({ status: 404, code: 'PLAN_NOT_FOUND' })
    expect(await ask(clientOf('viewer'), 'downloadDocument')).toEqual({ status: 404, code: 'FILE_NOT_FOUND' })
    expect(await ask(clientOf('administrator'), 'resetPassword')).toEqual({ status: 404, code: 'ACCOUNT_NOT_FOUND' })
    expect(await ask(clientOf('administrator'), 'removeDemo')).toEqual({ status: 409, code: 'COUNTY_NOT_DEMO' })
  })
})

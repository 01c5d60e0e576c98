import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account } from '#contract/schemas/account.ts'
import type { RoleName } from '#kernel/access/can.ts'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { Client } from '#server/testing/client.ts'
import {
  PASSWORD,
  type Person,
  startTestServer,
  type TestCounty,
  type TestServer,
} from '#server/testing/test-server.ts'

let server: TestServer
let county: TestCounty
let boss: Person
let client: Client
let people = 0

const nextName = (): string => {
  people += 1
  return `person-${people}`
}

async function signedIn(person: { name: string; password: string }): Promise<Client> {
  const own = new Client(server.app)
  expect((await own.signIn(person)).statusCode).toBe(200)
  return own
}

async function create(role: RoleName = 'viewer'): Promise<{ account: Account; password: string }> {
  const body = { name: nextName(), displayName: '王五', role }
  const answer = await client.ask('createAccount', { params: { county: county.slug }, body })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

const change = (accountId: string, body: { role?: RoleName; isDisabled?: boolean }) =>
  client.ask('changeAccount', { params: { county: county.slug, accountId }, body })
const reset = (accountId: string) => client.ask('resetPassword', { params: { county: county.slug, accountId } })

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  county = await server.addCounty()
  boss = await server.addPerson(nextName(), { [county.id]: 'administrator' })
  client = await signedIn(boss)
})

describe('a new account', () => {
  it('gets a password that is shown once and must be changed before anything else', async () => {
    const { account, password } = await create()
    expect(account).toMatchObject({ role: 'viewer', isDisabled: false, mustChangePassword: true, lastSignInAt: null })
    const own = await signedIn({ name: account.name, password })
    const plans = () => own.ask('listPlans', { params: { county: county.slug } })
    expect((await own.ask('readSession')).json()).toMatchObject({ account: { mustChangePassword: true } })
    expect((await plans()).json()).toMatchObject({ status: 403, code: 'PASSWORD_CHANGE_REQUIRED' })
    const weak = await own.ask('changePassword', { body: { current: password, next: 'short' } })
    expect(weak.json()).toMatchObject({ status: 422, code: 'PASSWORD_TOO_SHORT', params: { min: 10 } })
    await own.ask('changePassword', { body: { current: password, next: PASSWORD } })
    expect((await plans()).json()).toEqual([])
  })

  it('is listed without anything secret, and its name is taken in any case', async () => {
    const { account } = await create('planner')
    const list = await client.ask('listAccounts', { params: { county: county.slug } })
    expect(list.json<Account[]>().map(({ name }) => name)).toEqual([boss.name, account.name])
    expect(list.body).not.toMatch(/scrypt|hash/i)
    const body = { name: account.name.toUpperCase(), displayName: '李四', role: 'viewer' }
    const twin = await client.ask('createAccount', { params: { county: county.slug }, body })
    expect(twin.json()).toMatchObject({ status: 409, code: 'ACCOUNT_NAME_TAKEN', params: { name: body.name } })
  })
})

describe('changing an account', () => {
  it('takes effect at once, also in open sessions', async () => {
    const person = await server.addPerson(nextName(), { [county.id]: 'planner' })
    const own = await signedIn(person)
    const audit = () => own.ask('listAudit', { params: { county: county.slug } })
    expect((await audit()).statusCode).toBe(200)
    expect((await change(person.accountId, { role: 'viewer' })).json()).toMatchObject({ role: 'viewer' })
    expect((await audit()).json()).toMatchObject({ status: 403, code: 'RIGHT_MISSING' })
    expect((await change(person.accountId, { isDisabled: true })).json()).toMatchObject({ isDisabled: true })
    expect((await audit()).json()).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' })
    expect((await new Client(server.app).signIn(person)).json()).toMatchObject({ code: 'SIGN_IN_FAILED' })
    await change(person.accountId, { isDisabled: false })
    await signedIn(person)
  })

  it('never leaves a county without an administrator, not even when two ask at the same moment', async () => {
    expect((await change(boss.accountId, { role: 'viewer' })).json()).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
    expect((await change(boss.accountId, { isDisabled: true })).json()).toMatchObject({ status: 409 })
    const second = await server.addPerson(nextName(), { [county.id]: 'administrator' })
    const answers = await Promise.all([boss, second].map(({ accountId }) => change(accountId, { role: 'viewer' })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).not.toEqual([200, 200])
  })

  it('of another county is answered as if there were none', async () => {
    const other = await server.addCounty()
    const foreign = await server.addPerson(nextName(), { [other.id]: 'viewer' })
    expect((await change(foreign.accountId, { role: 'planner' })).json()).toMatchObject({ code: 'ACCOUNT_NOT_FOUND' })
    expect((await reset(foreign.accountId)).json()).toMatchObject({ status: 404 })
  })
})

describe('resetting a password', () => {
  it('ends sessions and lock, and hands out a new first password', async () => {
    const person = await server.addPerson(nextName(), { [county.id]: 'viewer' })
    const own = await signedIn(person)
    for (let no = 0; no < 5; no += 1) await new Client(server.app).signIn({ ...person, password: 'wrong' })
    const { password } = (await reset(person.accountId)).json<{ password: string }>()
    expect((await own.ask('readSession')).statusCode).toBe(401)
    expect((await new Client(server.app).signIn(person)).statusCode).toBe(401)
    const again = await signedIn({ ...person, password })
    expect((await again.ask('readSession')).json()).toMatchObject({ account: { mustChangePassword: true } })
  })

  it('is not for who belongs to a county that one does not administer', async () => {
    const other = await server.addCounty()
    const shared = await server.addPerson(nextName(), { [county.id]: 'viewer', [other.id]: 'administrator' })
    expect((await reset(shared.accountId)).json()).toMatchObject({ status: 403, code: 'ACCOUNT_SHARED' })
    await signedIn(shared)
  })
})

it('all of it stands in the chain, without any password, and the chain holds', async () => {
  const { account, password } = await create()
  await change(account.id, { role: 'planner' })
  await reset(account.id)
  const { kysely } = server.parts.db
  const entries = await kysely
    .selectFrom('audit_entry')
    .select(['actor', 'action', 'content'])
    .where('county_id', '=', county.id)
    .orderBy('seq')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual([
    'session.opened',
    'account.created',
    'account.changed',
    'password.reset',
  ])
  expect(new Set(entries.map(({ actor }) => actor))).toEqual(new Set([boss.name]))
  expect(JSON.stringify(entries)).not.toContain(password)
  expect(await verifyChain(kysely, county.id)).toMatchObject({ ok: true, entries: 4 })
})

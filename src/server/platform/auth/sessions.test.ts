import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { Client } from '#server/testing/client.ts'
import { type Person, startTestServer, type TestServer } from '#server/testing/test-server.ts'

let server: TestServer
let people = 0

async function newPerson(): Promise<Person & { readonly countyId: string }> {
  const county = await server.addCounty()
  people += 1
  return { ...(await server.addPerson(`person-${people}`, { [county.id]: 'planner' })), countyId: county.id }
}

async function signedIn(person: Person): Promise<Client> {
  const client = new Client(server.app)
  expect((await client.signIn(person)).statusCode).toBe(200)
  return client
}

const actions = async (countyId: string): Promise<readonly string[]> => {
  const entries = server.parts.db.kysely.selectFrom('audit_entry').select('action').where('county_id', '=', countyId)
  return (await entries.orderBy('seq').execute()).map(({ action }) => action)
}

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('a session', () => {
  it('is refused without credentials and told apart from a right one only by the answer', async () => {
    const person = await newPerson()
    const stranger = new Client(server.app)
    expect((await stranger.ask('readSession')).json()).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' })
    const wrong = await stranger.signIn({ ...person, password: 'not-it' })
    const unknown = await stranger.signIn({ name: 'nobody-here', password: 'not-it' })
    expect(wrong.json()).toMatchObject({ status: 401, code: 'SIGN_IN_FAILED', params: {} })
    expect({ ...unknown.json(), requestId: '' }).toEqual({ ...wrong.json(), requestId: '' })
    expect(stranger.cookie).toBeUndefined()
  })

  it('is opened by name in any case, lives in a cookie no script can read, and is kept as a hash only', async () => {
    const person = await newPerson()
    const client = new Client(server.app)
    const answer = await client.signIn({ ...person, name: person.name.toUpperCase() })
    expect(answer.json()).toMatchObject({
      account: { name: person.name, mustChangePassword: false },
      counties: [{ id: person.countyId, role: 'planner' }],
      now: '2024-10-15T08:00:00.000+08:00',
      expiresAt: '2024-10-15T08:30:00.000+08:00',
    })
    expect(answer.headers['set-cookie']).toMatch(/^bilan_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const tables = server.parts.db.kysely.withTables<{ account_session: { token_hash: string } }>()
    const kept = await tables.selectFrom('account_session').select('token_hash').execute()
    expect(kept.map(({ token_hash }) => token_hash).join()).not.toContain(client.cookie?.split('=')[1])
  })

  it('slides while it is used, ends after 30 idle minutes and after 12 hours whatever happens', async () => {
    const person = await newPerson()
    const idle = await signedIn(person)
    server.pass(29)
    expect((await idle.ask('readSession')).json()).toMatchObject({ expiresAt: expect.stringContaining('T08:59') })
    server.pass(30)
    expect((await idle.ask('readSession')).statusCode).toBe(401)
    const busy = await signedIn(person)
    for (let minutes = 0; minutes < 700; minutes += 20) {
      server.pass(20)
      expect((await busy.ask('readSession')).statusCode).toBe(200)
    }
    server.pass(20)
    expect((await busy.ask('readSession')).statusCode).toBe(401)
  })

  it('ends at once by signing out, and nobody else’s with it', async () => {
    const person = await newPerson()
    const [here, there] = [await signedIn(person), await signedIn(person)]
    const cookie = here.cookie
    expect((await here.ask('signOut')).statusCode).toBe(204)
    expect((await new Client(server.app, cookie).ask('readSession')).statusCode).toBe(401)
    expect((await there.ask('readSession')).statusCode).toBe(200)
  })

  it('leaves its traces in the chain of the county, which holds', async () => {
    const person = await newPerson()
    await new Client(server.app).signIn({ ...person, password: 'wrong' })
    await (await signedIn(person)).ask('signOut')
    expect(await actions(person.countyId)).toEqual(['session.refused', 'session.opened', 'session.closed'])
    expect(await verifyChain(server.parts.db.kysely, person.countyId)).toMatchObject({ ok: true, entries: 3 })
  })
})

describe('guessing', () => {
  it('locks the account for 15 minutes after 5 failures, also against the right password and in parallel', async () => {
    const person = await newPerson()
    const guess = () => new Client(server.app).signIn({ ...person, password: 'wrong' })
    const answers = await Promise.all(Array.from({ length: 9 }, guess))
    const statuses = answers.map(({ statusCode }) => statusCode).sort()
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429])
    const locked = await new Client(server.app).signIn(person)
    expect(locked.json()).toMatchObject({ status: 429, code: 'SIGN_IN_LOCKED', params: { minutes: 15 } })
    expect(locked.headers['retry-after']).toBe('900')
    server.pass(15)
    await signedIn(person)
  })

  it('locks a name that does not exist alike', async () => {
    const guess = () => new Client(server.app).signIn({ name: 'ghost', password: 'wrong' })
    for (let failures = 0; failures < 5; failures += 1) expect((await guess()).statusCode).toBe(401)
    expect((await guess()).json()).toMatchObject({ code: 'SIGN_IN_LOCKED' })
    server.pass(15)
  })

  it('locks the address after 20 failures at whatever names, and nobody at other addresses', async () => {
    const person = await newPerson()
    const from = (address: string, body: { name: string; password: string }) =>
      new Client(server.app).ask('signIn', { body, headers: { 'x-forwarded-for': address } })
    for (let failures = 0; failures < 20; failures += 1) {
      await from('10.1.1.1', { name: `guess-${failures}`, password: 'wrong' })
    }
    const body = { name: person.name, password: person.password }
    expect((await from('10.1.1.1', body)).json()).toMatchObject({ code: 'SIGN_IN_LOCKED' })
    expect((await from('10.1.1.2', body)).statusCode).toBe(200)
    server.pass(15)
    expect((await from('10.1.1.1', body)).statusCode).toBe(200)
  })

  it('is forgotten when the right password comes in time', async () => {
    const person = await newPerson()
    for (let round = 0; round < 3; round += 1) {
      for (let failures = 0; failures < 4; failures += 1) {
        expect((await new Client(server.app).signIn({ ...person, password: 'wrong' })).statusCode).toBe(401)
      }
      await signedIn(person)
    }
  })
})

describe('a refusal', () => {
  it('takes the same time whether there is such an account or not', async () => {
    const own = await startTestServer({ refusalMs: 250 })
    const county = await own.addCounty()
    const person = await own.addPerson('known', { [county.id]: 'viewer' })
    for (const name of [person.name, 'unknown']) {
      const startedAt = performance.now()
      expect((await new Client(own.app).signIn({ name, password: 'wrong' })).statusCode).toBe(401)
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(249)
    }
    await own.close()
  })
})

describe('changing the password', () => {
  const change = (client: Client, current: string, next: string) =>
    client.ask('changePassword', { body: { current, next } })

  it('needs the current one and counts failures like signing in', async () => {
    const person = await newPerson()
    const client = await signedIn(person)
    for (let failures = 0; failures < 5; failures += 1) {
      expect((await change(client, 'wrong', 'Loud-river-72')).json()).toMatchObject({ code: 'PASSWORD_CURRENT_WRONG' })
    }
    expect((await change(client, person.password, 'Loud-river-72')).json()).toMatchObject({ code: 'SIGN_IN_LOCKED' })
    server.pass(15)
  })

  it('ends all other sessions and keeps this one', async () => {
    const person = await newPerson()
    const [here, there] = [await signedIn(person), await signedIn(person)]
    expect((await change(here, person.password, 'Loud-river-72')).statusCode).toBe(200)
    expect((await here.ask('readSession')).statusCode).toBe(200)
    expect((await there.ask('readSession')).statusCode).toBe(401)
    expect((await new Client(server.app).signIn(person)).statusCode).toBe(401)
    await signedIn({ ...person, password: 'Loud-river-72' })
  })

  it('takes none of the last five, and the sixth again', async () => {
    const person = await newPerson()
    const client = await signedIn(person)
    const passwords = [person.password, ...[1, 2, 3, 4].map((no) => `Loud-river-${no}`)]
    for (const [at, next] of passwords.entries()) {
      if (at > 0) expect((await change(client, passwords[at - 1] ?? '', next)).statusCode).toBe(200)
      server.pass(1)
    }
    for (const next of passwords) {
      expect((await change(client, 'Loud-river-4', next)).json()).toMatchObject({ code: 'PASSWORD_REUSED' })
    }
    expect((await change(client, 'Loud-river-4', 'Loud-river-5')).statusCode).toBe(200)
    expect((await change(client, 'Loud-river-5', person.password)).statusCode).toBe(200)
  })
})

it('lets many sign in, fail and sign out at the same moment without waiting for each other for ever', async () => {
  const person = await newPerson()
  const once = async (no: number): Promise<void> => {
    const client = new Client(server.app)
    if (no % 5 === 0) await client.signIn({ name: `nobody-${no}`, password: 'wrong' })
    expect((await client.signIn(person)).statusCode).toBe(200)
    expect((await client.ask('signOut')).statusCode).toBe(204)
  }
  // Four at once: a fifth attempt before the first has succeeded would rightly be a lock.
  for (let round = 0; round < 5; round += 1) await Promise.all([1, 2, 3, 4].map((no) => once(round * 4 + no)))
  expect(await verifyChain(server.parts.db.kysely, person.countyId)).toMatchObject({ ok: true, entries: 40 })
})

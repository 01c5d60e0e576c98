import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem } from '#contract/schemas/common.ts'
import { Client } from '#server/testing/client.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'

const webRoot = mkdtempSync(join(tmpdir(), 'bilan-web-'))
let server: TestServer
let client: Client
let slug: string

beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'))
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>app</title>')
  writeFileSync(join(webRoot, 'sign-in.html'), '<!doctype html><title>door</title>')
  writeFileSync(join(webRoot, 'assets', 'app-1a2b3c.js'), `// ${'x'.repeat(5000)}`)
  server = await startTestServer({ webRoot })
  const county = await server.addCounty()
  slug = county.slug
  client = new Client(server.app)
  await client.signIn(await server.addPerson('admin', { [county.id]: 'administrator' }))
})
afterAll(async () => {
  await server.close()
  rmSync(webRoot, { recursive: true })
})

describe('a refused request', () => {
  it('is a problem of RFC 9457 with code, sentence, request id and nothing of the inside', async () => {
    const answer = await new Client(server.app).ask('readSession', { headers: { 'x-request-id': 'from-the-proxy-1' } })
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.headers['x-request-id']).toBe('from-the-proxy-1')
    expect(problem.parse(answer.json())).toEqual({
      type: 'urn:bilan:problem:NOT_SIGNED_IN',
      title: '还没有登录，或登录已过期。请登录后重试。',
      status: 401,
      code: 'NOT_SIGNED_IN',
      instance: '/api/session',
      requestId: 'from-the-proxy-1',
      params: {},
    })
  })

  it('speaks English to who prefers it, and makes an id where the given one is no good', async () => {
    const headers = { 'accept-language': 'en-GB,en;q=0.9', 'x-request-id': '<script>' }
    const answer = await new Client(server.app).ask('readSession', { headers })
    expect(answer.json()).toMatchObject({ title: expect.stringMatching(/^Not signed in/) })
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('names each part that is wrong, with its path, in the language asked for', async () => {
    const body = { name: '王 五', displayName: '', role: 'emperor' }
    const answer = await client.ask('createAccount', { params: { county: slug }, body })
    expect(answer.json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', params: { count: 3 } })
    expect(answer.json<{ issues: unknown }>().issues).toEqual([
      { path: 'body.name', code: 'invalid_format', message: '格式不对，应为 regex' },
      { path: 'body.displayName', code: 'too_small', message: '太短或太小，下限为 1' },
      { path: 'body.role', code: 'invalid_value', message: '应为以下之一：administrator | planner | viewer' },
    ])
    const query = await client.ask('listAudit', { params: { county: slug }, query: { limit: '9999' } })
    expect(query.json()).toMatchObject({ issues: [{ path: 'query.limit', code: 'too_big' }] })
  })

  const raw = (payload: string | Buffer, headers: Record<string, string>) =>
    server.app.inject({ method: 'POST', url: '/api/session', payload, headers: { 'x-bilan': '1', ...headers } })

  it('tells bodies that are broken, too large or of another type apart', async () => {
    const json = { 'content-type': 'application/json' }
    expect((await raw('{"name":', json)).json()).toMatchObject({ status: 400, code: 'BODY_UNREADABLE' })
    expect((await raw('', json)).json()).toMatchObject({ status: 400, code: 'BODY_UNREADABLE' })
    expect((await raw('<a/>', { 'content-type': 'text/xml' })).json()).toMatchObject({
      status: 415,
      code: 'CONTENT_TYPE_UNSUPPORTED',
      params: { expected: 'application/json' },
    })
    const large = JSON.stringify({ name: 'x'.repeat(300_000), password: '' })
    expect((await raw(large, json)).json()).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
      params: { limitKb: 256 },
    })
  })

  it('is a problem too where there is no such address or method', async () => {
    for (const url of ['/api/nothing', '/api/session/%zz', '/assets/gone.js']) {
      const answer = await server.app.inject({ url, headers: { accept: 'text/html' } })
      expect({ url, status: answer.statusCode, code: answer.json().code }).toEqual({
        url,
        status: 404,
        code: 'ADDRESS_NOT_FOUND',
      })
    }
    expect((await server.app.inject({ method: 'PUT', url: '/api/session' })).json()).toMatchObject({ status: 404 })
  })

  it('comes from signing in too often', async () => {
    const eager = new Client(server.app)
    const answers = []
    for (let no = 0; no < 31; no += 1) answers.push(await eager.signIn({ name: `n-${no}`, password: 'x' }))
    expect(answers.at(-1)?.json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' })
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('a change from another site', () => {
  const send = (headers: Record<string, string>) =>
    server.app.inject({ method: 'DELETE', url: '/api/session', headers: { host: 'county.test', ...headers } })
  const codeOf = async (headers: Record<string, string>) => (await send(headers)).json().code

  it('is refused before anything else', async () => {
    expect(await codeOf({})).toBe('CROSS_SITE_REQUEST')
    expect(await codeOf({ origin: 'https://evil.test' })).toBe('CROSS_SITE_REQUEST')
    expect(await codeOf({ origin: 'null' })).toBe('CROSS_SITE_REQUEST')
    expect(await codeOf({ 'sec-fetch-site': 'same-site', origin: 'http://county.test' })).toBe('CROSS_SITE_REQUEST')
    expect(await codeOf({ 'x-bilan': 'yes' })).toBe('CROSS_SITE_REQUEST')
  })

  it('is told by our header, by our origin or by the browser', async () => {
    expect(await codeOf({ 'x-bilan': '1' })).toBe('NOT_SIGNED_IN')
    expect(await codeOf({ origin: 'http://county.test' })).toBe('NOT_SIGNED_IN')
    expect(await codeOf({ 'sec-fetch-site': 'same-origin' })).toBe('NOT_SIGNED_IN')
  })
})

describe('pages', () => {
  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers })

  it('are the door under any address for a stranger, and the application for who is signed in', async () => {
    const cookie = client.cookie ?? ''
    for (const url of ['/', `/${slug}/plans/2024?clause=A-1-1.2`, '/sign-in']) {
      const [stranger, known] = [await get(url), await get(url, { cookie, accept: 'text/html' })]
      expect([stranger.statusCode, stranger.body]).toEqual([200, expect.stringContaining('door')])
      expect([known.statusCode, known.body]).toEqual([200, expect.stringContaining('app')])
      expect(stranger.headers).toMatchObject({ vary: expect.stringContaining('cookie'), 'cache-control': 'no-cache' })
    }
  })

  it('keep hashed assets for ever, compressed', async () => {
    const answer = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'br, gzip' })
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
    })
    expect(answer.rawPayload.length).toBeLessThan(200)
  })

  it('load, run and embed nothing from elsewhere, and work without TLS', async () => {
    const { headers } = await get('/')
    expect(headers['content-security-policy']).toContain(
      "default-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;worker-src 'self' blob:",
    )
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN' })
    for (const absent of ['strict-transport-security', 'cross-origin-opener-policy', 'origin-agent-cluster']) {
      expect(headers[absent]).toBeUndefined()
    }
  })
})

describe('the interface', () => {
  it('says that it lives', async () => {
    const answer = await new Client(server.app).ask('health')
    expect(answer.json()).toEqual({ status: 'ok', engine: server.parts.db.engine, version: '0.0.0-test' })
  })

  it('leaves small answers uncompressed', async () => {
    const answer = await client.ask('readSession', { headers: { 'accept-encoding': 'br' } })
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})

describe('stopping', () => {
  it('lets a running request end and takes no new one', async () => {
    const own = await startTestServer()
    own.app.get('/slow', async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return 'done'
    })
    await own.app.listen({ host: '127.0.0.1', port: 0 })
    const address = own.app.server.address()
    if (address === null || typeof address === 'string') throw new Error('not listening')
    const slow = connect(address.port, '127.0.0.1')
    slow.write('GET /slow HTTP/1.1\r\nhost: x\r\n\r\n')
    await new Promise((resolve) => setTimeout(resolve, 100))
    const closing = own.close()
    slow.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n')
    const chunks: Buffer[] = []
    for await (const chunk of slow) chunks.push(chunk)
    await closing
    const text = Buffer.concat(chunks).toString()
    expect(text).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*done/)
    expect(text).toMatch(/HTTP\/1\.1 503 [\s\S]*SHUTTING_DOWN/)
  })
})

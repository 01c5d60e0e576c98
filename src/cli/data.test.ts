import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runBilan } from './testing/run-bilan.ts'
import { NOVEL, SAMPLE_PLAN } from './testing/sample-plan.ts'
import { type ServedBilan, serveBilan } from './testing/serve-bilan.ts'

const folder = mkdtempSync(join(tmpdir(), 'bilan-data-'))
const data = join(folder, 'data')
const PASSWORD = 'Quiet-river-71'

const run = (...args: string[]) => runBilan([...args, '--data', data])
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function ask(server: ServedBilan, path: string, body?: unknown, cookie = ''): Promise<Response> {
  return fetch(new URL(path, server.address), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-bilan': '1', 'content-type': 'application/json', cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

let first: ServedBilan
let slug = ''

beforeAll(async () => {
  await runBilan(['--version'])
  first = await serveBilan(data)
  slug = first.loadedSamples[0] ?? ''
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('bilan serve', () => {
  it('announces address, engine, samples and first account, and says the password nowhere else', async () => {
    expect(first).toMatchObject({ engine: 'pglite', firstAccount: { name: 'admin' } })
    expect(first.loadedSamples).toHaveLength(2)
    const password = first.firstAccount?.password ?? ''
    expect(first.log()).not.toContain(password)
    expect(await (await ask(first, '/healthz')).json()).toMatchObject({ status: 'ok', engine: 'pglite' })
    const signedIn = await ask(first, '/api/session', { name: 'admin', password })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const changed = await ask(first, '/api/session/password', { current: password, next: PASSWORD }, cookie)
    expect(changed.status).toBe(200)
    expect(await (await ask(first, `/api/counties/${slug}/plans`, undefined, cookie)).json()).toMatchObject([
      { key: '2024' },
    ])
    expect(first.log()).not.toContain(PASSWORD)
    expect(first.log()).not.toContain(cookie.split('=')[1])
  })

  it('keeps the data to itself: another process is refused, naming who holds it', async () => {
    const outcome = await run('audit', 'verify')
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toMatch(/正被另一个进程使用.*\[DB_LOCKED\]\n$/)
  })

  it('ends with 0 on SIGTERM, and the second start is nobody’s first', async () => {
    expect(await first.stop()).toBe(0)
    const second = await serveBilan(data)
    expect(second).toMatchObject({ firstAccount: null, loadedSamples: [] })
    expect((await ask(second, '/api/session', { name: 'admin', password: PASSWORD })).status).toBe(200)
    expect(await second.stop()).toBe(0)
  })

  it('refuses what it cannot listen on', async () => {
    const port = await run('serve', '--port', '99999')
    expect(port).toMatchObject({ code: 1 })
    expect(port.stderr).toMatch(/BILAN_PORT.*\[CONFIG_INVALID\]\n$/)
    const host = await run('serve', '--host', '192.0.2.1', '--lang', 'en')
    expect(host.stderr).toMatch(/no address 192\.0\.2\.1.*\[HOST_UNAVAILABLE\]\n$/)
  })
})

describe('bilan plan import', () => {
  const importJson = (name: string, content: string, ...flags: string[]) =>
    run('plan', 'import', file(name, content), '--county', slug, '--json', ...flags)

  it('puts a plan into a county, once unless told otherwise', async () => {
    const imported = await importJson('plan.txt', SAMPLE_PLAN)
    expect(imported).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(imported.stdout)).toMatchObject({ planKey: expect.any(String), tasks: expect.any(Number) })
    const twice = await importJson('plan.txt', SAMPLE_PLAN)
    expect(twice).toMatchObject({ code: 1, stdout: '' })
    expect(twice.stderr).toMatch(/\[IMPORT_DUPLICATE\]\n$/)
    expect((await importJson('plan.txt', SAMPLE_PLAN, '--accept-duplicate')).code).toBe(0)
  })

  it('takes a new text for an amendment, unless told that it is a plan of its own', async () => {
    const amended = SAMPLE_PLAN.replace('93.5%', '94%')
    const second = JSON.parse((await importJson('amended.txt', amended)).stdout)
    expect(second).toMatchObject({ no: 2 })
    const told = await run('plan', 'import', file('third.txt', amended.replace('94%', '95%')), '--county', slug)
    expect(told.stdout).toMatch(/^已作为 .+ 的第 3 版导入/)
    const own = await importJson('own.txt', amended.replace('94%', '96%'), '--amends', 'none', '--accept-duplicate')
    expect(JSON.parse(own.stdout)).toMatchObject({ no: 1 })
    const other = await importJson('other.txt', amended.replaceAll('某县', '白石县'), '--amends', 'none')
    expect(other.stderr).toMatch(/白石县.*\[IMPORT_OTHER_COUNTY\]\n$/)
    expect((await importJson('lost.txt', amended, '--amends', '1999')).stderr).toMatch(/\[PLAN_NOT_FOUND\]\n$/)
  })

  it('refuses what is no plan, no file or no county', async () => {
    expect((await importJson('novel.txt', NOVEL)).stderr).toMatch(/\[NOT_A_PLAN\]\n$/)
    expect((await importJson('empty.txt', '')).stderr).toMatch(/\[FILE_EMPTY\]\n$/)
    const nowhere = await run('plan', 'import', file('plan.txt', SAMPLE_PLAN), '--county', 'nowhere')
    expect(nowhere).toMatchObject({ code: 1 })
    expect(nowhere.stderr).toMatch(/\[COUNTY_NOT_FOUND\]\n$/)
    expect((await run('plan', 'import', file('plan.txt', SAMPLE_PLAN))).code).toBe(2)
  })
})

describe('bilan account reset', () => {
  it('prints a new password once, and names an account that does not exist', async () => {
    const renewed = await run('account', 'reset', 'admin', '--json')
    expect(renewed.code).toBe(0)
    expect(JSON.parse(renewed.stdout)).toMatchObject({ name: 'admin', password: expect.stringMatching(/^.{16,}$/) })
    const unknown = await run('account', 'reset', 'nobody')
    expect(unknown.code).toBe(1)
    expect(unknown.stderr).toContain('ACCOUNT_NOT_FOUND')
  })
})

describe('bilan audit verify and demo remove', () => {
  it('prove that the chains hold and that nothing of the demonstration is left', async () => {
    const verified = await run('audit', 'verify', '--json')
    expect(verified.code).toBe(0)
    expect(JSON.parse(verified.stdout)).toMatchObject([{ ok: true }, { ok: true }])
    const removed = await run('demo', 'remove', '--json')
    expect(removed.code).toBe(0)
    expect(JSON.parse(removed.stdout)).toMatchObject([{ removed: { county: 1, plan: 1 }, remaining: 0 }])
    expect((await run('demo', 'remove')).stdout).toBe('没有演示县，不需要移除。\n')
    expect((await run('audit', 'verify', '--county', slug)).stdout).toMatch(/审计链完整，\d+ 条，根 [0-9a-f]{64}\n$/)
  })
})

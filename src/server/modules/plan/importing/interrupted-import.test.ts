import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importProgress } from '#contract/schemas/plan-import.ts'
import { PlanOffice, QINGSHI_PLAN } from '#server/modules/plan/testing/plan-office.ts'
import { multipart } from '#server/testing/client.ts'
import { rowCounts } from '#server/testing/row-counts.ts'
import { startTestServer, type TestServer } from '#server/testing/test-server.ts'

let server: TestServer
let office: PlanOffice

beforeAll(async () => {
  server = await startTestServer()
  office = await PlanOffice.open(server)
  // The reading thread is bundled at the first file: not while somebody hangs up.
  await office.import(QINGSHI_PLAN)
  await server.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close())

const PROGRESS = '01890a5d-ac96-774b-bcce-b302099a8057'
const ask = (progressId: string) => office.ask('readImportProgress', { params: { progressId } })

/** Sends some of the body and answers how to hang up. */
function send(bytes: Buffer, headers: Readonly<Record<string, string>>, progress: string): () => void {
  const address = server.app.server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  const sending = request({
    host: '127.0.0.1',
    port: address.port,
    path: `/api/counties/${office.county.slug}/plan-imports?progress=${progress}`,
    method: 'POST',
    headers: { cookie: office.client.cookie ?? '', 'x-bilan': '1', ...headers },
  })
  sending.on('error', () => undefined)
  sending.write(bytes)
  return () => sending.destroy()
}

async function finished(progressId: string): Promise<void> {
  for (;;) {
    const answer = await ask(progressId)
    if (answer.statusCode === 200 && importProgress.parse(answer.json()).finished) return
    await sleep(10)
  }
}

describe('an upload', () => {
  it('tells how far it is, and is over with what it stored', async () => {
    const params = { county: office.county.slug }
    const file = { name: '计划.txt', bytes: QINGSHI_PLAN }
    expect((await ask(PROGRESS)).json()).toMatchObject({ status: 404, code: 'PROGRESS_NOT_FOUND' })
    const answer = await office.client.ask('uploadPlan', { params, query: { progress: PROGRESS }, file })
    const clauses = answer.json<{ stages: { key: string; count: number }[] }>().stages.at(-1)
    const progress = importProgress.parse((await ask(PROGRESS)).json())
    expect(progress).toMatchObject({ stage: 'stored', done: clauses?.count, total: clauses?.count, finished: true })
    const other = await PlanOffice.open(server)
    expect((await other.ask('readImportProgress', { params: { progressId: PROGRESS } })).statusCode).toBe(404)
  })

  it('leaves nothing when its sender hangs up while it is read', async () => {
    const progressId = PROGRESS.replace(/7$/, '8')
    const { headers, payload } = multipart({ name: '计划.txt', bytes: QINGSHI_PLAN })
    const before = await rowCounts(server)
    const hangUp = send(payload, { ...headers, 'content-length': String(payload.length) }, progressId)
    for (;;) {
      const answer = await ask(progressId)
      if (answer.statusCode === 200 && importProgress.parse(answer.json()).done > 0) break
      await sleep(1)
    }
    hangUp()
    await finished(progressId)
    expect(await rowCounts(server)).toEqual(before)
    expect((await office.client.ask('health')).statusCode).toBe(200)
  })

  it('leaves nothing when the connection breaks in the middle of the file', async () => {
    const progressId = PROGRESS.replace(/7$/, '9')
    const { headers, payload } = multipart({ name: '计划.txt', bytes: QINGSHI_PLAN.repeat(20) })
    const before = await rowCounts(server)
    const half = payload.subarray(0, payload.length / 2)
    const hangUp = send(half, { ...headers, 'content-length': String(payload.length) }, progressId)
    while ((await ask(progressId)).statusCode !== 200) await sleep(5)
    hangUp()
    await finished(progressId)
    expect(await rowCounts(server)).toEqual(before)
  })
})

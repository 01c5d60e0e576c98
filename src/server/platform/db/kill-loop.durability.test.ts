import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { bundleForNode, bundlePgliteWorker } from '#server/testing/bundle.ts'
import { startProgram } from '#server/testing/child-program.ts'
import { checkWrites } from '#server/testing/kill-loop/check-writes.ts'
import { COUNTY_ID } from '#server/testing/kill-loop/write-request.ts'
import { pgliteTemplate } from '#server/testing/pglite-template.ts'
import { scratchDirectory } from '#server/testing/scratch-directory.ts'
import { openDatabase } from './database.ts'

const ROUNDS = 30
const ACKNOWLEDGED_AT_LEAST = 100
const LATEST_KILL_MS = 50

/** Mulberry32: the same seed kills at the same places again. */
function randomSource(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Programs {
  readonly worker: URL
  readonly server: URL
  readonly client: URL
}

async function bundlePrograms(): Promise<Programs> {
  const folder = new URL('../../testing/kill-loop/', import.meta.url)
  const [worker, server, client] = await Promise.all([
    bundlePgliteWorker(),
    bundleForNode(new URL('write-server.ts', folder)),
    bundleForNode(new URL('write-client.ts', folder)),
  ])
  return { worker, server, client }
}

/** An empty table and a county whose chain every write is appended to. */
async function prepare(directory: string, workerFile: URL): Promise<void> {
  const database = await openDatabase({ engine: 'pglite', directory, workerFile, template: await pgliteTemplate() })
  await sql`create table written (write_id text primary key, body text not null)`.execute(database.kysely)
  await sql`insert into county (county_id, slug, name_zh, name_en, full_name, is_demo, config, created_at)
    values (${COUNTY_ID}, 'test', '测试县', 'Test', '测试县', true, '{}', now())`.execute(database.kysely)
  await database.close()
}

interface Round {
  readonly programs: Programs
  readonly directory: string
  readonly logFile: string
  readonly round: number
  readonly killAfter: number
  readonly delayMs: number
}

interface RoundResult {
  /** What the server found of all earlier rounds when it opened the database. */
  readonly found: unknown
  readonly openMs: number
  readonly acknowledged: number
  readonly inFlight: number
}

/** Starts the server on what the last kill left, lets the client write, and kills the server again. */
async function killOnce({ programs, directory, logFile, ...options }: Round): Promise<RoundResult> {
  const started = performance.now()
  const server = startProgram(programs.server, [directory, programs.worker.href, logFile])
  const found: unknown = JSON.parse(await server.nextLine())
  const openMs = performance.now() - started
  const client = startProgram(programs.client, [await server.nextLine(), logFile, String(options.round)])
  let acknowledged = 0
  for (;;) {
    const line = await client.nextLine()
    if (line !== 'acknowledged') {
      await Promise.all([server.ended, client.ended])
      return { found, openMs, acknowledged, inFlight: Number(line.replace('in flight ', '')) }
    }
    acknowledged += 1
    if (acknowledged === options.killAfter) sleep(options.delayMs).then(() => server.process.kill('SIGKILL'))
  }
}

/** Every acknowledged write is there, every write that is there is whole, and the chain over them has no gap. */
function expectIntact(found: unknown, acknowledged: number, place: string): void {
  expect(found, place).toMatchObject({ acknowledged, lost: [], torn: [], chain: { ok: true } })
  expect(found, place).toMatchObject({ rows: expect.toSatisfy((rows: number) => rows >= acknowledged) })
}

test('kill -9 among writes, again and again, loses nothing that was acknowledged and tears nothing', async () => {
  const seed = Number(process.env.BILAN_SEED ?? Date.now() % 2 ** 31)
  const random = randomSource(seed)
  const directory = join(scratchDirectory(), 'data')
  const logFile = `${directory}.log`
  const programs = await bundlePrograms()
  await prepare(directory, programs.worker)
  let acknowledgements = 0
  const openingsMs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const killAfter = ACKNOWLEDGED_AT_LEAST + Math.floor(random() * 60)
    const delayMs = random() * LATEST_KILL_MS
    const place = `seed ${seed}, round ${round}, killed ${delayMs.toFixed(1)} ms after acknowledgement ${killAfter}`
    const result = await killOnce({ programs, directory, logFile, round, killAfter, delayMs })
    expectIntact(result.found, acknowledgements, `before ${place}`)
    expect(result.acknowledged, place).toBeGreaterThanOrEqual(ACKNOWLEDGED_AT_LEAST)
    expect(result.inFlight, place).toBeGreaterThanOrEqual(8)
    acknowledgements += result.acknowledged
    openingsMs.push(result.openMs)
  }
  const database = await openDatabase({ engine: 'pglite', directory, workerFile: programs.worker })
  const found = await checkWrites(database.kysely, logFile).finally(() => database.close())
  expectIntact(found, acknowledgements, `seed ${seed}, at the end`)
  const medianMs = openingsMs.toSorted((one, other) => one - other)[ROUNDS / 2] ?? 0
  console.info(
    `kill loop: seed ${seed}, ${ROUNDS} kills, ${acknowledgements} acknowledged writes, none lost; ` +
      `from start of the process to everything checked ${medianMs.toFixed(0)} ms (median)`,
  )
})

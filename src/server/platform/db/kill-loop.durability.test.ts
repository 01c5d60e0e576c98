import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyChain } from '#server/platform/audit/verify-chain.ts'
import { bundleForNode, bundlePgliteWorker } from '#server/testing/bundle.ts'
import { startProgram } from '#server/testing/child-program.ts'
import { bodyOf, COUNTY_ID } from '#server/testing/kill-loop/write-request.ts'
import { scratchDirectory } from '#server/testing/scratch-directory.ts'
import { type Database, openDatabase } from './database.ts'

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

async function prepare(directory: string, workerFile: URL): Promise<void> {
  const database = await openDatabase({ engine: 'pglite', directory, workerFile })
  await sql`create table written (write_id text primary key, body text not null)`.execute(database.kysely)
  await sql`insert into county (county_id, slug, name_zh, name_en, full_name, is_demo, config, created_at)
    values (${COUNTY_ID}, 'test', '测试县', 'Test', '测试县', true, '{}', now())`.execute(database.kysely)
  await database.close()
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

interface Round {
  readonly programs: Programs
  readonly directory: string
  readonly logFile: string
  readonly round: number
  readonly killAfter: number
  readonly delayMs: number
}

/** Lets the client write, kills the server, and says how many writes were acknowledged and how many under way. */
async function killOnce(options: Round): Promise<{ acknowledged: number; inFlight: number }> {
  const { programs, directory, logFile, round, killAfter, delayMs } = options
  const writing = startProgram(programs.server, [directory, programs.worker.href])
  const asking = startProgram(programs.client, [await writing.nextLine(), logFile, String(round)])
  let acknowledged = 0
  for (;;) {
    const line = await asking.nextLine()
    if (line !== 'acknowledged') {
      await Promise.all([writing.ended, asking.ended])
      return { acknowledged, inFlight: Number(line.replace('in flight ', '')) }
    }
    acknowledged += 1
    if (acknowledged === killAfter) sleep(delayMs).then(() => writing.process.kill('SIGKILL'))
  }
}

/** Every acknowledged write is there, every write that is there is whole, and the chain over them has no gap. */
async function check(database: Database, acknowledged: readonly string[]): Promise<void> {
  const { rows } = await sql<{ write_id: string; body: string }>`
    select w.write_id, w.body from written w join audit_entry a on a.object = w.write_id
     order by a.seq`.execute(database.kysely)
  const present = new Set(rows.map(({ write_id }) => write_id))
  expect(acknowledged.filter((writeId) => !present.has(writeId))).toEqual([])
  expect(rows.filter(({ write_id, body }) => body !== bodyOf(write_id))).toEqual([])
  const chain = await verifyChain(database.kysely, COUNTY_ID)
  expect(chain).toMatchObject({ ok: true, entries: rows.length })
}

test('kill -9 among writes, again and again, loses nothing that was acknowledged and tears nothing', async () => {
  const seed = Number(process.env.BILAN_SEED ?? Date.now() % 2 ** 31)
  const random = randomSource(seed)
  const directory = join(scratchDirectory(), 'data')
  const logFile = `${directory}.log`
  const programs = await bundlePrograms()
  const workerFile = programs.worker
  await prepare(directory, workerFile)
  let acknowledgements = 0
  const openingsMs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const killAfter = ACKNOWLEDGED_AT_LEAST + Math.floor(random() * 60)
    const delayMs = random() * LATEST_KILL_MS
    const place = `seed ${seed}, round ${round}, killed ${delayMs.toFixed(1)} ms after acknowledgement ${killAfter}`
    const { acknowledged, inFlight } = await killOnce({ programs, directory, logFile, round, killAfter, delayMs })
    expect(acknowledged, place).toBeGreaterThanOrEqual(ACKNOWLEDGED_AT_LEAST)
    expect(inFlight, place).toBeGreaterThanOrEqual(8)
    acknowledgements += acknowledged
    const started = performance.now()
    const database = await openDatabase({ engine: 'pglite', directory, workerFile })
    openingsMs.push(performance.now() - started)
    const noted = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n') : []
    expect(noted, place).toHaveLength(acknowledgements)
    await check(database, noted).finally(() => database.close())
  }
  const medianMs = openingsMs.toSorted((one, other) => one - other)[ROUNDS / 2] ?? 0
  console.info(
    `kill loop: seed ${seed}, ${ROUNDS} kills, ${acknowledgements} acknowledged writes, none lost; ` +
      `opening after a kill took ${medianMs.toFixed(0)} ms (median)`,
  )
})

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { bundlePgliteWorker } from '#server/testing/bundle.ts'
import { pgliteTemplate } from '#server/testing/pglite-template.ts'
import { scratchDirectory } from '#server/testing/scratch-directory.ts'
import { type Database, openDatabase } from './database.ts'
import { DurableNodeFs } from './durable-node-fs.ts'
import { openPglite } from './open-pglite.ts'
import { PgliteHost } from './pglite-host.ts'
import { pglitePool } from './pglite-pool.ts'

const UNLIMITED = { queryMs: Number.POSITIVE_INFINITY, waitMs: Number.POSITIVE_INFINITY }

async function prepared(directory: string) {
  const [workerFile, template] = await Promise.all([bundlePgliteWorker(), pgliteTemplate()])
  return { engine: 'pglite', directory, workerFile, template } as const
}

async function open(directory: string, timeLimitMs?: number): Promise<Database> {
  const options = await prepared(directory)
  return openDatabase(timeLimitMs === undefined ? options : { ...options, timeLimitMs })
}

const put = (database: Database, key: string) =>
  database.kysely.insertInto('installation').values({ key, value: '1' }).execute()
const keys = async (database: Database): Promise<string[]> =>
  (await database.kysely.selectFrom('installation').select('key').orderBy('key').execute()).map(({ key }) => key)

test('fsync is really called, at least once a commit', async () => {
  const { pool, host, release } = await openPglite(await prepared(join(scratchDirectory(), 'data')), UNLIMITED)
  await pool.query('create table sample (n int)')
  const before = host.fsyncCount
  const commits = 500
  for (let n = 0; n < commits; n += 1) await pool.query('insert into sample values ($1)', [n])
  const calls = host.fsyncCount - before
  expect(calls).toBeGreaterThanOrEqual(commits)
  expect(calls).toBeLessThan(commits * 2)
  const read = host.fsyncCount
  for (let n = 0; n < 50; n += 1) await pool.query('select * from sample where n = $1', [n])
  expect(host.fsyncCount - read).toBeLessThan(5)
  await pool.end()
  await release()
})

test('a failed fsync ends the engine before anything is acknowledged', async () => {
  let failure: unknown
  const files = new DurableNodeFs(scratchDirectory(), {
    onSync: () => undefined,
    onSyncFailure: (error) => {
      failure = error
      throw new Error('engine ended')
    },
  })
  const nodeFs = {
    realPath: () => '',
    stream_ops: { write: () => 0, fsync: (_stream: object): number => 0 },
    node_ops: { mknod: () => null, rename: () => undefined },
  }
  files.complete(nodeFs)
  expect(() => nodeFs.stream_ops.fsync({ nfd: 1_000_000, node: {} })).toThrow('engine ended')
  expect(failure).toMatchObject({ code: 'EBADF' })
})

test('what was written is there after closing and opening again', async () => {
  const directory = join(scratchDirectory(), 'data')
  const first = await open(directory)
  await put(first, 'a')
  await first.close()
  const second = await open(directory)
  expect(await keys(second)).toEqual(['a'])
  await second.close()
})

test('after a query was stopped for its time limit the database opens again with everything acknowledged', async () => {
  const database = await open(join(scratchDirectory(), 'data'), 500)
  await put(database, 'before')
  const slow = sql`select count(*) from generate_series(1, 1000000000) n where n % 7 = 3`.execute(database.kysely)
  const waiting = put(database, 'waiting')
  await expect(slow).rejects.toMatchObject({ code: 'DB_TIMEOUT', params: { seconds: 0.5 } })
  await waiting
  expect(await keys(database)).toEqual(['before', 'waiting'])
  await database.close()
})

class WatchedHost extends PgliteHost {
  worker: Worker | undefined

  override async start(): Promise<Worker> {
    this.worker = await super.start()
    return this.worker
  }
}

test('when the engine dies everything in flight fails with a code, and the next query finds it reopened', async () => {
  const { directory: data, workerFile } = await prepared(scratchDirectory())
  await (await open(data)).close()
  const host = new WatchedHost({ workerFile, directory: join(data, 'database'), template: null })
  const pool = pglitePool(host, UNLIMITED)
  pool.on('error', () => undefined)
  await pool.query('create table sample (n int)')
  await pool.query('insert into sample values (1)')
  const inFlight = pool.query('select count(*) from generate_series(1, 1000000000)')
  setTimeout(() => host.worker?.terminate(), 50)
  await expect(inFlight).rejects.toMatchObject({ code: 'DB_FAILED' })
  await host.worker?.terminate()
  expect((await pool.query('select * from sample')).rows).toEqual([{ n: 1 }])
  await host.worker?.terminate()
  expect((await pool.query('select * from sample')).rows).toEqual([{ n: 1 }])
  expect(host.workersStarted).toBe(3)
  await pool.end()
  await host.idle()
})

test('the write-ahead log stays bounded although the engine has no checkpointer', async () => {
  const directory = join(scratchDirectory(), 'data')
  const database = await open(directory)
  await sql`create table sample (n int, text text)`.execute(database.kysely)
  for (let batch = 0; batch < 4; batch += 1) {
    const rows = Array.from({ length: 200_000 }, (_, n) => [n, 'x'.repeat(200)])
    await database.tx((tx) => database.bulkLoad(tx, { table: 'sample', columns: ['n', 'text'], rows }))
  }
  const segments = readdirSync(join(directory, 'database', 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name))
  expect(segments.length).toBeLessThan(14)
  await database.close()
})

test('a data directory of another PostgreSQL is refused and left as it is', async () => {
  const directory = scratchDirectory()
  mkdirSync(join(directory, 'database'))
  writeFileSync(join(directory, 'database', 'PG_VERSION'), '17\n')
  await expect(open(directory)).rejects.toMatchObject({
    code: 'DB_VERSION_MISMATCH',
    params: { found: '17', expected: '18' },
  })
  expect(readFileSync(join(directory, 'database', 'PG_VERSION'), 'utf8')).toBe('17\n')
  expect(readdirSync(directory)).toEqual(['database'])
})

test('a folder that holds something else is refused and left as it is', async () => {
  const directory = scratchDirectory()
  mkdirSync(join(directory, 'database'))
  writeFileSync(join(directory, 'database', 'thesis.docx'), 'x')
  await expect(open(directory)).rejects.toMatchObject({ code: 'DB_VERSION_MISMATCH', params: { found: '?' } })
  expect(readdirSync(join(directory, 'database'))).toEqual(['thesis.docx'])
})

test('a first start that was interrupted leaves nothing that looks like a database', async () => {
  const directory = scratchDirectory()
  mkdirSync(join(directory, 'database.new'))
  writeFileSync(join(directory, 'database.new', 'PG_VERSION'), '18\n')
  const database = await open(directory)
  await put(database, 'a')
  await database.close()
  expect(readdirSync(directory).toSorted()).toEqual(['database'])
})

test('a data directory that cannot be made is named with the reason', async () => {
  const file = join(scratchDirectory(), 'file')
  writeFileSync(file, '')
  const { params } = await open(join(file, 'data')).then(
    () => expect.unreachable(),
    (error) => error,
  )
  expect(params).toEqual({ directory: join(file, 'data'), reason: 'ENOTDIR' })
})

test('a worker that cannot be loaded rejects and lets go of the directory', async () => {
  const directory = join(scratchDirectory(), 'data')
  const options = await prepared(directory)
  const missing = new URL('missing.mjs', options.workerFile)
  await expect(openDatabase({ ...options, workerFile: missing })).rejects.toMatchObject({ code: 'DB_FAILED' })
  const database = await open(directory)
  onTestFinished(() => database.close())
  expect(await keys(database)).toEqual([])
})

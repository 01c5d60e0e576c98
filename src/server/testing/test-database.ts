import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { type Database, openDatabase } from '#server/platform/db/database.ts'
import { bundlePgliteWorker } from './bundle.ts'
import { pgliteTemplate } from './pglite-template.ts'

type Limits = { readonly timeLimitMs?: number; readonly waitLimitMs?: number }

/** 测试引擎 — which engine this run of the server tests is about. */
export function testEngine(): Database['engine'] {
  const engine = process.env.BILAN_TEST_ENGINE ?? 'pglite'
  if (engine !== 'pglite' && engine !== 'postgresql') {
    throw new Error(`BILAN_TEST_ENGINE is ${engine}; it must be pglite or postgresql`)
  }
  return engine
}

/**
 * 测试库 — a migrated, empty database of the engine under test, for one test file alone; `close` makes it vanish.
 * BILAN_TEST_ENGINE=postgresql needs BILAN_TEST_POSTGRES, the address of a server whose user may create databases.
 */
export async function openTestDatabase(limits: Limits = {}): Promise<Database> {
  if (testEngine() === 'postgresql') return openOnServer(limits)
  const [workerFile, template] = await Promise.all([bundlePgliteWorker(), pgliteTemplate()])
  return openDatabase({ engine: 'pglite', directory: 'memory', workerFile, template, ...limits })
}

async function openOnServer(limits: Limits): Promise<Database> {
  const name = `bilan_test_${randomBytes(8).toString('hex')}`
  await withServer(`create database ${name}`)
  const url = new URL(testServerUrl())
  url.pathname = `/${name}`
  const database = await openDatabase({ engine: 'postgresql', url: url.href, ...limits })
  return {
    ...database,
    close: async () => {
      await database.close()
      await withServer(`drop database ${name} with (force)`)
    },
  }
}

export function testServerUrl(): string {
  const url = process.env.BILAN_TEST_POSTGRES
  if (url === undefined) throw new Error('BILAN_TEST_ENGINE=postgresql needs BILAN_TEST_POSTGRES, see scripts/test.mjs')
  return url
}

/** Runs one statement on the server itself. */
export async function withServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testServerUrl() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

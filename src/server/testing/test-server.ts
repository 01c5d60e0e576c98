import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createTableWriter, type TableWriter } from '#formats/table/table-writer.ts'
import type { RoleName } from '#kernel/access/can.ts'
import { epochMs, type Instant, instantOf, isInstant } from '#kernel/time/calendar.ts'
import { composeDoorkeeper, composeHandlers, type ServerParts } from '#server/compose.ts'
import { createObservationReader, type ObservationReader } from '#server/modules/observation/index.ts'
import { createPlanReader, type PlanReader, type PlanReaderOptions } from '#server/modules/plan/index.ts'
import { createPasswordHasher } from '#server/platform/auth/password-hash.ts'
import type { AuthTables } from '#server/platform/auth/tables.ts'
import { openFileStore } from '#server/platform/files/file-store.ts'
import { createApp, serveOn } from '#server/platform/http/app.ts'
import { LARGEST_FILE_BYTES } from '#server/platform/http/receive-file.ts'
import { newId } from '#server/platform/id.ts'
import { silentLog } from '#server/platform/log.ts'
import { bundleForNode } from './bundle.ts'
import { referenceCounty } from './reference-plan.ts'
import { openTestDatabase } from './test-database.ts'

/** Hashes that cost nothing: what they are worth is tested on its own. */
const CHEAP = 4

/** 测试服务 — the whole server on the engine under test, every answer held against the contract, and a clock to turn. */
export interface TestServer {
  readonly app: FastifyInstance
  readonly parts: ServerParts
  /** Folder of the stored files. */
  readonly folder: string
  /** Moves the clock on. */
  pass(minutes: number): void
  addCounty(county?: Partial<TestCounty>): Promise<TestCounty>
  /** An account with a role in each county, its first password changed. */
  addPerson(name: string, roles: Readonly<Record<string, RoleName>>): Promise<Person>
  close(): Promise<void>
}

export interface TestCounty {
  readonly id: string
  readonly slug: string
  readonly isDemo: boolean
  readonly asOf: Instant | null
  /** Those of the reference plan's county unless told, so that its plan is at home in it. */
  readonly nameZh: string
  readonly fullName: string
}

export interface Person {
  readonly accountId: string
  readonly name: string
  readonly password: string
}

export const PASSWORD = 'Quiet-river-71'

interface TestServerOptions {
  readonly webRoot?: string
  readonly reader?: PlanReaderOptions
  readonly refusalMs?: number
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bilan-server-'))
  const db = await openTestDatabase()
  let nowMs = epochMs(instant('2024-10-15T08:00:00+08:00'))
  const parts: ServerParts = {
    db,
    files: await openFileStore(folder, { maxBytes: LARGEST_FILE_BYTES }),
    clock: { now: () => instantOf(nowMs) },
    log: silentLog,
    hasher: createPasswordHasher({ costLog2: CHEAP }),
    refusalMs: options.refusalMs ?? 0,
    reader: readerOf(options.reader ?? {}),
    tableWriter: testTableWriter(),
    observationReader: testObservationReader(),
    version: '0.0.0-test',
  }
  const app = await createApp({ logger: false, checkAnswers: true, version: parts.version })
  const [handlers, doorkeeper] = [composeHandlers(parts), composeDoorkeeper(parts)]
  await serveOn(app, { handlers, doorkeeper, webRoot: options.webRoot ?? null })
  return {
    app,
    parts,
    folder,
    pass: (minutes) => {
      nowMs += minutes * 60_000
    },
    addCounty: (county) => addCounty(parts, county),
    addPerson: (name, roles) => addPerson(parts, name, roles),
    close: async () => {
      await app.close()
      await db.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** The writing thread, bundled when the first table comes. */
function testTableWriter(): TableWriter {
  let writer: Promise<TableWriter> | undefined
  const create = async (): Promise<TableWriter> => {
    const workerFile = await bundleForNode(new URL('../../formats/table/write-xlsx-worker.ts', import.meta.url))
    return createTableWriter({ workerFile })
  }
  return {
    writeXlsx: async (table) => {
      writer ??= create()
      return (await writer).writeXlsx(table)
    },
  }
}

/** The thread that reads monitoring files, bundled when the first one comes. */
function testObservationReader(): ObservationReader {
  let reader: Promise<ObservationReader> | undefined
  const create = async (): Promise<ObservationReader> => {
    const entry = new URL('../modules/observation/reading/read-observations-worker.ts', import.meta.url)
    return createObservationReader({ workerFile: await bundleForNode(entry) })
  }
  return {
    read: async (bytes, options) => {
      reader ??= create()
      return (await reader).read(bytes, options)
    },
  }
}

/** The reading thread, bundled when the first file comes. */
function readerOf(options: PlanReaderOptions): PlanReader {
  let reader: Promise<PlanReader> | undefined
  const create = async (): Promise<PlanReader> => {
    const workerFile = await bundleForNode(new URL('../modules/plan/reading/read-plan-worker.ts', import.meta.url))
    return createPlanReader({ workerFile, ...options })
  }
  return {
    read: async (file, watching) => {
      reader ??= create()
      return (await reader).read(file, watching)
    },
  }
}

export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`no instant: ${text}`)
  return text
}

async function addCounty({ db, clock }: ServerParts, given: Partial<TestCounty> = {}): Promise<TestCounty> {
  const id = newId()
  const county = { id, slug: `county-${id.slice(-6)}`, isDemo: false, asOf: null, ...referenceCounty(), ...given }
  await db.kysely
    .insertInto('county')
    .values({
      county_id: county.id,
      slug: county.slug,
      name_zh: county.nameZh,
      name_en: 'Test County',
      full_name: county.fullName,
      is_demo: county.isDemo,
      demo_as_of: county.asOf,
      config: '{}',
      created_at: clock.now(),
    })
    .execute()
  return county
}

async function addPerson(
  { db, clock, hasher }: ServerParts,
  name: string,
  roles: Readonly<Record<string, RoleName>>,
): Promise<Person> {
  const accountId = newId()
  const at = clock.now()
  const tables = db.kysely.withTables<AuthTables>()
  await tables
    .insertInto('account')
    .values({
      account_id: accountId,
      name,
      name_key: name.toLowerCase(),
      display_name: name,
      password_hash: await hasher.hash(PASSWORD),
      must_change_password: false,
      password_set_at: at,
      last_sign_in_at: null,
      created_at: at,
    })
    .execute()
  for (const [county_id, role] of Object.entries(roles)) {
    const membership = { county_id, account_id: accountId, role, is_disabled: false, is_demo: false, created_at: at }
    await tables.insertInto('membership').values(membership).execute()
  }
  return { accountId, name, password: PASSWORD }
}

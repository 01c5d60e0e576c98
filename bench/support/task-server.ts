import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createTableWriter } from '#formats/table/table-writer.ts'
import { type Instant, instantOf } from '#kernel/time/calendar.ts'
import { composeDoorkeeper, composeHandlers, createApp, type ServerParts, serveOn } from '#server/compose.ts'
import { insertCounty } from '#server/modules/county/index.ts'
import { createObservationReader } from '#server/modules/observation/index.ts'
import { createPlanReader } from '#server/modules/plan/index.ts'
import { createFirstAdministrator } from '#server/platform/auth/first-administrator.ts'
import { createPasswordHasher } from '#server/platform/auth/password-hash.ts'
import type { AuthTables } from '#server/platform/auth/tables.ts'
import { fixedClock } from '#server/platform/clock.ts'
import { openDatabase } from '#server/platform/db/database.ts'
import { openFileStore } from '#server/platform/files/file-store.ts'
import { newId } from '#server/platform/id.ts'
import { silentLog } from '#server/platform/log.ts'
import { bundleForNode } from '#server/testing/bundle.ts'

/** 实测服务 — the whole server on PGlite with files on disk, listening, and one session. */
export interface TaskServer {
  readonly parts: ServerParts
  readonly countyId: string
  /** Asks below the county's address; the answer's body as bytes. */
  ask(path: string): Promise<Buffer>
  close(): Promise<void>
}

/** A moment and a name that are not the usual ones. */
export interface TaskServerOptions {
  readonly asOf?: Instant
  readonly nameZh?: string
}

const AS_OF = instantOf(Date.UTC(2024, 9, 15))
const SLUG = 'qingshan'

const bundled = (path: string): Promise<URL> => bundleForNode(pathToFileURL(resolve(path)))

export async function startTaskServer({
  asOf = AS_OF,
  nameZh = '青山县',
}: TaskServerOptions = {}): Promise<TaskServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bilan-bench-'))
  const workerFile = await bundled('src/server/platform/db/pglite-worker.ts')
  const db = await openDatabase({ engine: 'pglite', directory: join(folder, 'data'), workerFile })
  const parts: ServerParts = {
    db,
    files: await openFileStore(join(folder, 'files'), { maxBytes: 1 }),
    clock: fixedClock(asOf),
    log: silentLog,
    hasher: createPasswordHasher({ costLog2: 4 }),
    refusalMs: 0,
    reader: createPlanReader(),
    tableWriter: createTableWriter({ workerFile: await bundled('src/formats/table/write-xlsx-worker.ts') }),
    observationReader: createObservationReader(),
    version: 'bench',
  }
  const countyId = newId()
  const names = { nameZh, nameEn: 'Qingshan County', fullName: `某市${nameZh}` }
  const county = { id: countyId, slug: SLUG, ...names, isDemo: false, asOf: null, config: {}, createdAt: asOf }
  await db.tx((tx) => insertCounty(tx, county))
  const app = await createApp({ logger: false, checkAnswers: false, version: parts.version })
  await serveOn(app, { handlers: composeHandlers(parts), doorkeeper: composeDoorkeeper(parts), webRoot: null })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port }: AddressInfo = addressOf(app.server.address())
  const url = `http://127.0.0.1:${port}/api`
  const cookie = await signIn(parts, url)
  return {
    parts,
    countyId,
    ask: async (path) => {
      const answer = await fetch(`${url}/counties/${SLUG}${path}`, { headers: { cookie } })
      const body = Buffer.from(await answer.arrayBuffer())
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body.toString()}`)
      return body
    },
    close: async () => {
      await app.close()
      await db.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return address
}

async function signIn(parts: ServerParts, url: string): Promise<string> {
  const account = await createFirstAdministrator(parts)
  await parts.db.kysely.withTables<AuthTables>().updateTable('account').set({ must_change_password: false }).execute()
  const answer = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-bilan': '1' },
    body: JSON.stringify(account),
  })
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

import { join } from 'node:path'
import { createTableWriter } from '#formats/table/table-writer.ts'
import { createObservationReader } from '#server/modules/observation/index.ts'
import { createPlanReader } from '#server/modules/plan/index.ts'
import { createPasswordHasher } from '#server/platform/auth/password-hash.ts'
import { REFUSAL_MS } from '#server/platform/auth/sign-in.ts'
import { type Clock, systemClock } from '#server/platform/clock.ts'
import { type Database, openDatabase } from '#server/platform/db/database.ts'
import { openFileStore } from '#server/platform/files/file-store.ts'
import { LARGEST_FILE_BYTES } from '#server/platform/http/receive-file.ts'
import type { Log } from '#server/platform/log.ts'
import type { ServerParts } from './compose.ts'

/** 数据所在 — where an installation keeps its data. */
export interface DataOptions {
  readonly dataDirectory: string
  /** A PostgreSQL server; without it the embedded engine keeps its data in the data directory. */
  readonly databaseUrl?: string | undefined
  readonly version: string
  readonly log: Log
  readonly clock?: Clock | undefined
}

/** 打开部件 — database and file store of an installation, for the server and for commands that work without one. */
export async function openParts({ clock = systemClock, log, version, ...data }: DataOptions): Promise<ServerParts> {
  const db = await openEngine(data, log)
  try {
    const files = await openFileStore(join(data.dataDirectory, 'files'), { maxBytes: LARGEST_FILE_BYTES })
    const security = { hasher: createPasswordHasher(), refusalMs: REFUSAL_MS }
    const threads = {
      reader: createPlanReader(),
      tableWriter: createTableWriter(),
      observationReader: createObservationReader(),
    }
    return { db, files, clock, log, version, ...security, ...threads }
  } catch (error) {
    await db.close()
    throw error
  }
}

type Location = Pick<DataOptions, 'dataDirectory' | 'databaseUrl'>

function openEngine({ dataDirectory, databaseUrl }: Location, log: Log): Promise<Database> {
  return databaseUrl === undefined
    ? openDatabase({ engine: 'pglite', directory: dataDirectory, log })
    : openDatabase({ engine: 'postgresql', url: databaseUrl, log })
}

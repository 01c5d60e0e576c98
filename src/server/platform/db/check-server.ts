import { sql } from 'kysely'
import type { Log } from '#server/platform/log.ts'
import { databaseError } from './errors.ts'
import type { Executor } from './tables.ts'

/** What the SQL of Bilan is written for and tested on. */
const OLDEST_TESTED = 150_000

interface ServerFacts {
  database: string
  encoding: string
  version: string
  versionNumber: number
}

/** 核对服务器 — refuses a database that cannot hold every Chinese character; an untested version is only logged. */
export async function checkServer(db: Executor, log: Log): Promise<void> {
  const { rows } = await sql<ServerFacts>`
    select current_database() as database, current_setting('server_encoding') as encoding,
           current_setting('server_version') as version,
           current_setting('server_version_num')::int as "versionNumber"`.execute(db)
  for (const { database, encoding, version, versionNumber } of rows) {
    if (encoding !== 'UTF8') throw databaseError('DB_ENCODING_MISMATCH', { database, found: encoding })
    if (versionNumber < OLDEST_TESTED) log.warn({ version }, 'database server is older than PostgreSQL 15, untested')
  }
}

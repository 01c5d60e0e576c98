import { Pool, type PoolClient } from 'pg'
import type { CopyPayload } from './copy-payload.ts'
import { ProgrammingError } from './errors.ts'
import type { PgliteHost } from './pglite-host.ts'
import { PgliteStream } from './pglite-stream.ts'
import type { TimeLimits } from './time-limits.ts'
import { valueTypes } from './value-parsers.ts'

/** 嵌入式连接池 — one connection, because the embedded engine has one; node-postgres speaks to a worker thread. */
export function pglitePool(host: PgliteHost, limits: TimeLimits): Pool {
  return new Pool({
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new PgliteStream(host, limits),
    types: valueTypes,
    ssl: false,
    host: 'localhost',
    user: 'postgres',
    password: '',
    database: 'postgres',
  })
}

/** COPY … FROM STDIN ends the embedded engine; it reads from its own device instead. */
export async function pgliteCopyIn(client: PoolClient, payload: CopyPayload): Promise<number> {
  const { stream } = client.connection
  if (!(stream instanceof PgliteStream)) throw new ProgrammingError('not a connection to the embedded engine')
  stream.setBlob(payload.bytes)
  try {
    const { rowCount } = await client.query(payload.statement("'/dev/blob'"))
    return rowCount ?? 0
  } finally {
    stream.setBlob(null)
  }
}

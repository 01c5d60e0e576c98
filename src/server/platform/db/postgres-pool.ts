import { type Connection, Pool, type PoolClient } from 'pg'
import type { CopyPayload } from './copy-payload.ts'
import { valueTypes } from './value-parsers.ts'

interface PostgresPoolOptions {
  readonly url: string
  readonly poolSize: number
  readonly timeLimitMs: number
}

/** 服务器连接池 — connections to a PostgreSQL server, which keeps the time limit itself. */
export function postgresPool({ url, poolSize, timeLimitMs }: PostgresPoolOptions): Pool {
  return new Pool({
    connectionString: url,
    max: poolSize,
    types: valueTypes,
    statement_timeout: timeLimitMs,
    keepAlive: true,
    application_name: 'bilan',
  })
}

export function postgresCopyIn(client: PoolClient, payload: CopyPayload): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(payload, { resolve, reject }))
  })
}

interface Settle {
  readonly resolve: (rows: number) => void
  readonly reject: (error: Error) => void
}

/** COPY … FROM STDIN as node-postgres lets one add it: an object whose methods are called as answers arrive. */
class CopyIn {
  readonly #payload: CopyPayload
  readonly #settle: Settle
  #rows = 0

  constructor(payload: CopyPayload, settle: Settle) {
    this.#payload = payload
    this.#settle = settle
  }

  submit(connection: Connection): void {
    connection.query(this.#payload.statement('STDIN'))
  }

  handleCopyInResponse({ stream }: Connection): void {
    const { bytes } = this.#payload
    stream.write(messageHead('d', bytes.length))
    stream.write(bytes)
    stream.write(messageHead('c', 0))
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.#rows = Number(text.replace('COPY ', ''))
  }

  handleReadyForQuery(): void {
    this.#settle.resolve(this.#rows)
  }

  handleError(error: Error): void {
    this.#settle.reject(error)
  }
}

/** Type letter and length of a message of the PostgreSQL protocol; the length counts itself. */
function messageHead(type: 'c' | 'd', bodyBytes: number): Buffer {
  const head = Buffer.alloc(5)
  head.write(type, 'latin1')
  head.writeInt32BE(bodyBytes + 4, 1)
  return head
}

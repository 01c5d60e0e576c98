import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { PoolClient, QueryResult } from 'pg'
import { AppError } from '#server/platform/error.ts'
import { CopyPayload } from './copy-payload.ts'
import { databaseError, ProgrammingError } from './errors.ts'
import type { TransactionScope } from './transaction-scope.ts'

/** How an engine takes a COPY in; returns the number of rows. */
export type CopyIn = (client: PoolClient, payload: CopyPayload) => Promise<number>

interface LeaseOptions {
  readonly client: PoolClient
  readonly scope: TransactionScope
  readonly copyIn: CopyIn
}

/**
 * 连接租约 — one connection for as long as one query or one transaction has it. It refuses to work after it was given
 * back, remembers why its connection died, and never returns a connection with a transaction still open.
 */
export class Lease implements PostgresPoolClient {
  readonly #client: PoolClient
  readonly #scope: TransactionScope
  readonly #copyIn: CopyIn
  #death: Error | undefined
  #isReleased = false

  constructor({ client, scope, copyIn }: LeaseOptions) {
    this.#client = client
    this.#scope = scope
    this.#copyIn = copyIn
    client.on('error', this.#onDeath)
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    sql: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== 'string') throw new ProgrammingError('cursors are not used: page by key instead')
    return this.#run(sql, parameters)
  }

  release(): void {
    if (this.#isReleased) return
    this.#isReleased = true
    this.#client.off('error', this.#onDeath)
    const isClean = this.#death === undefined && this.#client.getTransactionStatus() === 'I'
    this.#client.release(!isClean)
  }

  readonly #onDeath = (error: Error): void => {
    this.#death ??= error
  }

  async #run<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (this.#isReleased) throw new ProgrammingError('a transaction was used after it had ended')
    if (this.#death) throw this.#death
    if (sql === 'begin' || sql.startsWith('start transaction')) this.#scope.assertBegun()
    try {
      const [payload] = parameters
      if (payload instanceof CopyPayload) {
        return { command: 'INSERT', rowCount: await this.#copyIn(this.#client, payload), rows: [] }
      }
      const answer = await this.#client.query(sql, [...parameters])
      const result = lastOf(answer)
      // The server answers COMMIT of a failed transaction with a polite ROLLBACK; to us that is a lost write.
      if (sql === 'commit' && result.command === 'ROLLBACK') throw databaseError('DB_ABORTED')
      return { command: commandOf(result.command), rowCount: result.rowCount ?? 0, rows: result.rows }
    } catch (error) {
      throw this.#death ?? translated(error)
    }
  }
}

/** Several statements in one text are answered by a list, which the types do not say. */
function lastOf(answer: QueryResult | QueryResult[]): QueryResult {
  const result = Array.isArray(answer) ? answer.at(-1) : answer
  if (result === undefined) throw new ProgrammingError('a query without a statement')
  return result
}

function commandOf(command: string): PostgresQueryResult<unknown>['command'] {
  return command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE'
    ? command
    : 'SELECT'
}

/** PostgreSQL's own time limit and broken connections get the code that PGlite's worker gives. */
function translated(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const code = 'code' in error ? error.code : undefined
  if (code === '57014') return databaseError('DB_TIMEOUT', {}, error)
  if (code === '57P01' || code === '57P02' || code === 'ECONNRESET' || /^Connection terminated/.test(error.message)) {
    return databaseError('DB_FAILED', { reason: error.message }, error)
  }
  return error
}

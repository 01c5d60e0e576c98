import type { PostgresPool } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { AppError } from '#server/platform/error.ts'
import { databaseError } from './errors.ts'
import { type CopyIn, Lease } from './lease.ts'
import type { TimeLimits } from './time-limits.ts'
import type { TransactionScope } from './transaction-scope.ts'

interface LeasePoolOptions {
  readonly pool: Pool
  readonly scope: TransactionScope
  readonly copyIn: CopyIn
  readonly limits: TimeLimits
}

/** 连接池 — what kysely draws connections from: first come, first served, guarded, and nobody waits for ever. */
export class LeasePool implements PostgresPool {
  readonly #options: LeasePoolOptions

  constructor(options: LeasePoolOptions) {
    this.#options = options
  }

  async connect(): Promise<Lease> {
    const { pool, scope, copyIn } = this.#options
    scope.enter()
    const client = await this.#withinLimit(pool.connect())
    return new Lease({ client, scope, copyIn })
  }

  async end(): Promise<void> {
    await this.#options.pool.end()
  }

  async #withinLimit(connecting: Promise<PoolClient>): Promise<PoolClient> {
    const { waitMs } = this.#options.limits
    if (!Number.isFinite(waitMs)) return reachable(connecting)
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(databaseError('DB_BUSY', { seconds: waitMs / 1000 }))
        connecting.then(
          (client) => client.release(),
          () => undefined,
        )
      }, waitMs)
    })
    try {
      return await Promise.race([reachable(connecting), tooLate])
    } finally {
      clearTimeout(timer)
    }
  }
}

async function reachable(connecting: Promise<PoolClient>): Promise<PoolClient> {
  try {
    return await connecting
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw databaseError('DB_UNREACHABLE', { reason }, error)
  }
}

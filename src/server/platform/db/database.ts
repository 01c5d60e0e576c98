import { Kysely, PostgresDialect } from 'kysely'
import { MIGRATIONS } from '#server/migrations/index.ts'
import { silentLog } from '#server/platform/log.ts'
import { type BulkLoad, bulkLoad } from './bulk-load.ts'
import { checkServer } from './check-server.ts'
import type { DatabaseOptions, ServerOptions } from './database-options.ts'
import { LeasePool } from './lease-pool.ts'
import { migrate } from './migrate.ts'
import { openPglite, type PgliteEngine } from './open-pglite.ts'
import { postgresCopyIn, postgresPool } from './postgres-pool.ts'
import type { Executor, PlatformTables } from './tables.ts'
import type { TimeLimits } from './time-limits.ts'
import { TransactionScope } from './transaction-scope.ts'

/** 数据库 — the one door to the data; the same behaviour on the embedded engine and on a PostgreSQL server. */
export interface Database {
  readonly engine: 'pglite' | 'postgresql'
  /** The root: single queries outside a transaction. Inside one it throws a ProgrammingError at once. */
  readonly kysely: Executor
  /** 事务 — commits when `work` resolves; resolved means committed and on disk. Not nestable. */
  tx<T>(work: (tx: Executor) => Promise<T>): Promise<T>
  /** 批量导入 — COPY inside the caller's transaction; returns the number of rows. */
  bulkLoad(tx: Executor, load: BulkLoad): Promise<number>
  close(): Promise<void>
}

const DEFAULT_LIMIT_MS = 60_000
/** Enough for a county office; one connection serves some thousand queries a second. */
const DEFAULT_POOL_SIZE = 8

/** 打开数据库 — opens, checks, locks (embedded) and migrates; rejects with a coded error and leaves nothing open. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { timeLimitMs = DEFAULT_LIMIT_MS, waitLimitMs = DEFAULT_LIMIT_MS, log = silentLog } = options
  const opening = options.engine === 'pglite' ? Number.POSITIVE_INFINITY : waitLimitMs
  const limits: TimeLimits = { queryMs: Number.POSITIVE_INFINITY, waitMs: opening }
  const engine = options.engine === 'pglite' ? await openPglite(options, limits) : serverEngine(options, timeLimitMs)
  engine.pool.on('error', (error) => log.warn({ error: error.message }, 'database connection lost, reopening'))
  const database = assemble(options.engine, engine, limits)
  try {
    if (options.engine === 'postgresql') await checkServer(database.kysely, log)
    await migrate(database.tx, MIGRATIONS)
  } catch (error) {
    await database.close()
    throw error
  }
  limits.queryMs = timeLimitMs
  limits.waitMs = waitLimitMs
  return database
}

type Engine = Pick<PgliteEngine, 'pool' | 'copyIn' | 'release'>

function serverEngine({ url, poolSize = DEFAULT_POOL_SIZE }: ServerOptions, timeLimitMs: number): Engine {
  const pool = postgresPool({ url, poolSize, timeLimitMs })
  return { pool, copyIn: postgresCopyIn, release: async () => undefined }
}

function assemble(engine: Database['engine'], { pool, copyIn, release }: Engine, limits: TimeLimits): Database {
  const scope = new TransactionScope()
  const leases = new LeasePool({ pool, scope, copyIn, limits })
  const kysely = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool: leases }) })
  return {
    engine,
    kysely,
    tx: (work) => scope.run(() => kysely.transaction().execute(work)),
    bulkLoad,
    close: async () => {
      await leases.end()
      await release()
    },
  }
}

import type { Pool } from 'pg'
import type { EmbeddedOptions } from './database.ts'
import type { CopyIn } from './lease.ts'
import { PgliteHost } from './pglite-host.ts'
import { pgliteCopyIn, pglitePool } from './pglite-pool.ts'
import type { TimeLimit } from './pglite-stream.ts'
import { BUNDLED_WORKER } from './worker-path.ts'

export interface PgliteEngine {
  readonly pool: Pool
  readonly copyIn: CopyIn
  limitTime(milliseconds: number): void
  release(): Promise<void>
}

export async function openPglite(options: EmbeddedOptions): Promise<PgliteEngine> {
  const host = new PgliteHost({
    workerFile: options.workerFile ?? BUNDLED_WORKER,
    directory: options.directory === 'memory' ? null : options.directory,
    template: options.template ?? null,
  })
  const timeLimit: TimeLimit = { milliseconds: Number.POSITIVE_INFINITY }
  return {
    pool: pglitePool(host, timeLimit),
    copyIn: pgliteCopyIn,
    limitTime: (milliseconds) => {
      timeLimit.milliseconds = milliseconds
    },
    release: () => host.idle(),
  }
}

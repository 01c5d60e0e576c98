import { once } from 'node:events'
import type { Pool } from 'pg'
import type { EmbeddedOptions } from './database-options.ts'
import { type DirectoryLock, lockDirectory } from './directory-lock.ts'
import type { CopyIn } from './lease.ts'
import { PgliteHost } from './pglite-host.ts'
import { pgliteCopyIn, pglitePool } from './pglite-pool.ts'
import { ensureDirectory, prepareDatabase } from './prepare-directory.ts'
import type { TimeLimits } from './time-limits.ts'
import { BUNDLED_WORKER } from './worker-path.ts'

export interface PgliteEngine {
  readonly pool: Pool
  readonly copyIn: CopyIn
  readonly host: PgliteHost
  /** Waits for the worker to end, then gives the directory back. */
  release(): Promise<void>
}

/** 打开嵌入式引擎 — locks the data directory and makes it a database where it is none yet. */
export async function openPglite(options: EmbeddedOptions, limits: TimeLimits): Promise<PgliteEngine> {
  const workerFile = options.workerFile ?? BUNDLED_WORKER
  const template = options.template ?? null
  if (options.directory === 'memory') {
    return engine(new PgliteHost({ workerFile, directory: null, template }), limits)
  }
  const dataDirectory = await ensureDirectory(options.directory)
  const lock = await lockDirectory(dataDirectory)
  try {
    const directory = await prepareDatabase(dataDirectory, (unfinished) =>
      initialise(new PgliteHost({ workerFile, directory: unfinished, template })),
    )
    return engine(new PgliteHost({ workerFile, directory, template: null }), limits, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** In a worker of its own: initdb leaves 500 MB behind that only the end of the thread gives back. */
async function initialise(host: PgliteHost): Promise<void> {
  const worker = await host.start()
  worker.postMessage({ kind: 'close' })
  await once(worker, 'exit')
}

function engine(host: PgliteHost, limits: TimeLimits, lock?: DirectoryLock): PgliteEngine {
  return {
    host,
    pool: pglitePool(host, limits),
    copyIn: pgliteCopyIn,
    release: async () => {
      await host.idle()
      await lock?.release()
    },
  }
}

import type { Log } from '#server/platform/log.ts'

interface CommonOptions {
  /** How long one query may take; 60 s unless told. */
  readonly timeLimitMs?: number
  /** How long one may wait for a connection; 60 s unless told. */
  readonly waitLimitMs?: number
  readonly log?: Log
}

export interface EmbeddedOptions extends CommonOptions {
  readonly engine: 'pglite'
  /** 数据目录 — holds the database and its lock; 'memory' for a database that is gone afterwards. */
  readonly directory: string
  /** The worker's bundle where it does not lie beside ours (tests). */
  readonly workerFile?: URL
  /** Tar of a migrated database to start from (tests). */
  readonly template?: string
}

export interface ServerOptions extends CommonOptions {
  readonly engine: 'postgresql'
  readonly url: string
  readonly poolSize?: number
}

export type DatabaseOptions = EmbeddedOptions | ServerOptions

/** What a PGlite worker is started with. */
export interface PgliteWorkerData {
  /** Data directory, or null for a database in memory. */
  readonly directory: string | null
  /** Tar of a data directory to start from, where there is no database yet. */
  readonly template: string | null
  /** One counter, shared: how many times fsync was called. */
  readonly fsyncs: SharedArrayBuffer
}

/** Main thread → worker. `bytes` are complete messages of the PostgreSQL protocol; every one is answered. */
export type ToPgliteWorker =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'blob'; readonly bytes: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'close' }

/** Worker → main thread. `last` ends the answer to one `bytes` message. */
export type FromPgliteWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly last: boolean }
  | { readonly kind: 'failed'; readonly reason: string }

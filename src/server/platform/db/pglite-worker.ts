import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableNodeFs } from './durable-node-fs.ts'
import type { FromPgliteWorker, PgliteWorkerData, ToPgliteWorker } from './pglite-protocol.ts'

/** Answers leave in pieces of this size, so that a large result is never held twice. */
const PIECE_BYTES = 64 * 1024

/** The embedded engine has no checkpointer: without us its log would grow for ever and a restart would replay it all. */
const CHECKPOINT_LOG_BYTES = 64 * 1024 * 1024

const port = parentPort
if (port === null) throw new Error('pglite-worker runs in a worker thread only')
const data: PgliteWorkerData = workerData
const fsyncs = new BigUint64Array(data.fsyncs)

function send(message: FromPgliteWorker): void {
  const transfer = message.kind === 'bytes' ? [message.bytes.buffer] : []
  port?.postMessage(message, transfer)
}

function fail(error: unknown): never {
  send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  process.exit(1)
}

interface Engine {
  readonly database: PGlite
  readonly files: DurableNodeFs | null
}

function open(): Engine {
  const template = data.template === null ? {} : { loadDataDir: new Blob([readFileSync(data.template)]) }
  if (data.directory === null) return { database: new PGlite(template), files: null }
  const onSync = (): void => {
    Atomics.add(fsyncs, 0, 1n)
  }
  const files = new DurableNodeFs(data.directory, { onSync, onSyncFailure: fail })
  const startParams = [...PGlite.defaultStartParams.filter((flag) => flag !== '-F'), '-c', 'wal_sync_method=fsync']
  return { files, database: new PGlite({ ...template, fs: files, startParams }) }
}

/** Collects what the database writes and passes it on in pieces. */
class Answer {
  #pieces: Uint8Array[] = []
  #size = 0

  add(bytes: Uint8Array): void {
    this.#pieces.push(bytes.slice())
    this.#size += bytes.length
    if (this.#size >= PIECE_BYTES) this.flush(false)
  }

  flush(last: boolean): void {
    const bytes = new Uint8Array(this.#size)
    let at = 0
    for (const piece of this.#pieces) {
      bytes.set(piece, at)
      at += piece.length
    }
    this.#pieces = []
    this.#size = 0
    send({ kind: 'bytes', bytes, last })
  }
}

async function handle({ database, files }: Engine, message: ToPgliteWorker): Promise<void> {
  if (message.kind === 'bytes') {
    const answer = new Answer()
    await database.execProtocolRawStream(message.bytes, { onRawData: (bytes) => answer.add(bytes) })
    answer.flush(true)
    if (files && files.logBytes > CHECKPOINT_LOG_BYTES && !database.isInTransaction()) {
      await database.exec('checkpoint')
      files.logBytes = 0
    }
  } else if (message.kind === 'blob') {
    await database._handleBlob(message.bytes === null ? undefined : new Blob([message.bytes]))
  } else {
    await database.close()
    process.exit(0)
  }
}

const engine = open()
let work: Promise<unknown> = engine.database.waitReady.then(() => send({ kind: 'ready' }))
work.catch(fail)
port.on('message', (message: ToPgliteWorker) => {
  work = work.then(() => handle(engine, message)).catch(fail)
})

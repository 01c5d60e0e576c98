import { Duplex } from 'node:stream'
import type { Worker } from 'node:worker_threads'
import { databaseError } from './errors.ts'
import type { PgliteHost } from './pglite-host.ts'
import type { FromPgliteWorker, ToPgliteWorker } from './pglite-protocol.ts'
import type { TimeLimits } from './time-limits.ts'

/**
 * 引擎连接 — the socket node-postgres believes it has: bytes written go to the PGlite worker, its answers come back.
 * When the worker is too slow or dies the stream is destroyed with a coded error, which fails everything in flight;
 * the pool then asks for a new connection, that is, for a new worker on the same data.
 */
export class PgliteStream extends Duplex {
  readonly #host: PgliteHost
  readonly #limits: TimeLimits
  #worker: Worker | undefined
  #unanswered = 0
  #timer: NodeJS.Timeout | undefined

  constructor(host: PgliteHost, limits: TimeLimits) {
    super()
    this.#host = host
    this.#limits = limits
  }

  connect(): this {
    this.#host.start().then(
      (worker) => this.#attach(worker),
      (error) => this.destroy(error),
    )
    return this
  }

  /** 导入缓冲 — what the next COPY … FROM '/dev/blob' reads. */
  setBlob(bytes: Uint8Array<ArrayBuffer> | null): void {
    this.#post({ kind: 'blob', bytes })
  }

  override _read(): void {
    // The worker pushes when it has something.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#send(chunk)
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }

  override _final(done: () => void): void {
    const finish = (): void => {
      this.push(null)
      done()
    }
    if (this.#worker === undefined) finish()
    else this.#worker.once('exit', finish)
    this.#post({ kind: 'close' })
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    clearTimeout(this.#timer)
    const worker = this.#worker
    if (worker === undefined) done(error)
    else worker.terminate().then(() => done(error), done)
  }

  /** The rest of what node-postgres asks of a socket has no meaning here. */
  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    this.#worker?.ref()
    return this
  }

  unref(): this {
    this.#worker?.unref()
    return this
  }

  #attach(worker: Worker): void {
    this.#worker = worker
    if (this.destroyed) {
      worker.terminate().catch(() => undefined)
      return
    }
    worker.on('message', (message: FromPgliteWorker) => this.#receive(message))
    worker.on('error', (error) => this.destroy(databaseError('DB_FAILED', { reason: error.message }, error)))
    worker.on('exit', (code) => {
      if (!this.writableEnded) this.destroy(databaseError('DB_FAILED', { reason: `worker ended with ${code}` }))
    })
    this.emit('connect')
  }

  #send(chunk: Buffer): void {
    this.#unanswered += 1
    this.#watch()
    this.#post({ kind: 'bytes', bytes: new Uint8Array(chunk) })
  }

  #post(message: ToPgliteWorker): void {
    this.#worker?.postMessage(message, 'bytes' in message && message.bytes ? [message.bytes.buffer] : [])
  }

  #receive(message: FromPgliteWorker): void {
    if (message.kind === 'failed') this.destroy(databaseError('DB_FAILED', { reason: message.reason }))
    if (message.kind !== 'bytes') return
    if (message.last) {
      this.#unanswered -= 1
      this.#watch()
    }
    if (message.bytes.length > 0) this.push(message.bytes)
  }

  #expire(milliseconds: number): void {
    this.destroy(databaseError('DB_TIMEOUT', { seconds: milliseconds / 1000 }))
  }

  /** A slow query blocks its thread and hears nothing: the only way to stop it is to end the thread. */
  #watch(): void {
    clearTimeout(this.#timer)
    const { queryMs } = this.#limits
    if (this.#unanswered === 0 || !Number.isFinite(queryMs)) return
    this.#timer = setTimeout(() => this.#expire(queryMs), queryMs)
  }
}

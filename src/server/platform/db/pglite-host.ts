import { Worker } from 'node:worker_threads'
import { databaseError } from './errors.ts'
import type { FromPgliteWorker, PgliteWorkerData } from './pglite-protocol.ts'

export interface PgliteHostOptions {
  readonly workerFile: URL
  readonly directory: string | null
  readonly template: string | null
}

/** 引擎宿主 — starts workers one after the other: two of them on one data directory would ruin it. */
export class PgliteHost {
  readonly #options: PgliteHostOptions
  readonly #fsyncs = new SharedArrayBuffer(8)
  #previousExit: Promise<unknown> = Promise.resolve()
  #workersStarted = 0

  constructor(options: PgliteHostOptions) {
    this.#options = options
  }

  /** How many times fsync was called since the host was made; a test holds this against the commits. */
  get fsyncCount(): number {
    return Number(Atomics.load(new BigUint64Array(this.#fsyncs), 0))
  }

  get workersStarted(): number {
    return this.#workersStarted
  }

  /** Resolves when the last worker has ended and the data directory is nobody's. */
  async idle(): Promise<void> {
    await this.#previousExit
  }

  /** Starts a worker that is ready for the first message; the previous one has ended by then. */
  async start(): Promise<Worker> {
    const previous = this.#previousExit
    let ended: (value: unknown) => void = () => undefined
    this.#previousExit = new Promise((resolve) => {
      ended = resolve
    })
    await previous
    const { workerFile, directory, template } = this.#options
    if (directory === null && this.#workersStarted > 0) {
      ended(undefined)
      throw databaseError('DB_FAILED', { reason: 'what was in memory is gone' })
    }
    const workerData: PgliteWorkerData = { directory, template, fsyncs: this.#fsyncs }
    const worker = new Worker(workerFile, { workerData, name: 'pglite' })
    this.#workersStarted += 1
    worker.once('exit', ended)
    await untilReady(worker)
    return worker
  }
}

function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: unknown): void => {
      worker.off('message', onMessage).off('error', settle).off('exit', onExit)
      if (error === undefined) resolve()
      else reject(databaseError('DB_FAILED', { reason: String(error) }, error))
    }
    const onMessage = (message: FromPgliteWorker): void => {
      if (message.kind === 'ready') settle()
      if (message.kind === 'failed') settle(new Error(message.reason))
    }
    const onExit = (code: number): void => settle(new Error(`worker ended with ${code}`))
    worker.on('message', onMessage).on('error', settle).on('exit', onExit)
  })
}

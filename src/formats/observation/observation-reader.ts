import { Worker } from 'node:worker_threads'
import { observationIssue } from './issue.ts'
import type { ObservationReading, ReadOptions } from './observation-reading.ts'

/** 观测文件读取器 — reads files of monitoring data apart from the server's thread, one after another. */
export interface ObservationReader {
  read(bytes: Uint8Array, options: ReadOptions): Promise<ObservationReading>
}

export interface ObservationReaderOptions {
  /** The thread's bundle where it does not lie beside ours (tests). */
  readonly workerFile?: URL
  readonly timeLimitMs?: number
  readonly memoryLimitMb?: number
}

/** The build puts the thread's bundle beside the bundle this module ends up in. */
const BUNDLED_WORKER = new URL('./read-observations-worker.js', import.meta.url)
/** The largest workbook allowed takes a minute on a slow machine. */
const TIME_LIMIT_MS = 180_000
const MEMORY_LIMIT_MB = 2048

export function createObservationReader(options: ObservationReaderOptions = {}): ObservationReader {
  const { workerFile = BUNDLED_WORKER, timeLimitMs = TIME_LIMIT_MS, memoryLimitMb = MEMORY_LIMIT_MB } = options
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: (bytes, readOptions) => {
      const turn = (): Promise<ObservationReading> =>
        readInThread({ bytes, options: readOptions }, { workerFile, timeLimitMs, memoryLimitMb })
      const reading = last.then(turn, turn)
      last = reading
      return reading
    },
  }
}

async function readInThread(
  workerData: { readonly bytes: Uint8Array; readonly options: ReadOptions },
  { workerFile, timeLimitMs, memoryLimitMb }: Required<ObservationReaderOptions>,
): Promise<ObservationReading> {
  const resourceLimits = { maxOldGenerationSizeMb: memoryLimitMb }
  const worker = new Worker(workerFile, { workerData, name: 'read-observations', resourceLimits })
  const tooLarge = (what: string, limit: number): ObservationReading => ({
    kind: 'refused',
    form: workerData.options.form ?? null,
    mapping: null,
    issues: [observationIssue('FILE_TOO_LARGE', { line: null, column: null }, { what, limit })],
    needs: [],
    head: [],
    sample: [],
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<ObservationReading>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooLarge('seconds', timeLimitMs / 1000)), timeLimitMs)
      worker.once('message', resolve)
      worker.once('error', (error) => {
        const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        if (isMemory) resolve(tooLarge('MB', memoryLimitMb))
        else reject(error)
      })
      worker.once('exit', () => reject(new Error('the reading thread ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

import { Worker } from 'node:worker_threads'
import type { ObservationReading, ReadOptions } from '#formats/observation/observation-reading.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'

/** 观测文件读取器 — reads files of readings apart from the server's thread, one after another: each may need much memory. */
export interface ObservationReader {
  /** Rejects with OBSERVATION_READ_TIMEOUT or OBSERVATION_READ_MEMORY; what is wrong with a file is in the answer. */
  read(bytes: Uint8Array, options: ReadOptions): Promise<ObservationReading>
}

export interface ObservationReaderOptions {
  /** The thread's bundle where it does not lie beside ours (tests). */
  readonly workerFile?: URL
  readonly timeLimitMs?: number
  readonly memoryMb?: number
}

export interface FileToRead {
  readonly bytes: Uint8Array
  readonly options: ReadOptions
}

/** The build puts the thread's bundle beside the bundle this module ends up in. */
const BUNDLED_WORKER = new URL('./read-observations-worker.js', import.meta.url)
/** The largest workbook allowed takes a minute on a slow machine. */
const TIME_LIMIT_MS = 180_000
const MEMORY_MB = 2_048

type Limits = Required<ObservationReaderOptions>

export function createObservationReader(options: ObservationReaderOptions = {}): ObservationReader {
  const limits = { workerFile: BUNDLED_WORKER, timeLimitMs: TIME_LIMIT_MS, memoryMb: MEMORY_MB, ...options }
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: (bytes, readOptions) => {
      const reading = last.then(() => readInThread({ bytes, options: readOptions }, limits))
      last = reading.catch(() => undefined)
      return reading
    },
  }
}

async function readInThread(file: FileToRead, { workerFile, timeLimitMs, memoryMb }: Limits) {
  const worker = new Worker(workerFile, {
    workerData: file,
    name: 'read-observations',
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<ObservationReading>((resolve, reject) => {
      const seconds = timeLimitMs / 1000
      timer = setTimeout(() => reject(observationProblem('OBSERVATION_READ_TIMEOUT', { seconds })), timeLimitMs)
      worker.once('message', resolve)
      worker.once('error', (error) => {
        reject(isOutOfMemory(error) ? observationProblem('OBSERVATION_READ_MEMORY', { limitMb: memoryMb }) : error)
      })
      worker.once('exit', () => reject(new Error('the reading thread ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

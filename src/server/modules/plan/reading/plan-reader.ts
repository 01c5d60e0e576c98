import { Worker } from 'node:worker_threads'
import { planProblem } from '#server/modules/plan/errors.ts'
import type { FileToRead, ReaderMessage, Reading, ReadPlan, ReportReading } from './reading.ts'

/** 计划阅读器 — reads a file apart from the server: bounded in time and memory, a few at once. */
export interface PlanReader {
  /** Rejects with the coded reason when the file is no plan, cannot be read, or nobody waits for it any more. */
  read(file: FileToRead, watching?: Watching): Promise<ReadPlan>
}

/** 读取的旁观者 — told how far reading is; its signal says that whoever sent the file has gone. */
export interface Watching {
  readonly gone?: AbortSignal
  readonly report?: ReportReading
}

export interface PlanReaderOptions {
  /** The thread's bundle where it does not lie beside ours (tests). */
  readonly workerFile?: URL
  readonly timeLimitMs?: number
  readonly memoryMb?: number
}

/** The build puts the thread's bundle beside the bundle this module ends up in. */
const BUNDLED_WORKER = new URL('./read-plan-worker.js', import.meta.url)
/** A county's plan takes a tenth of a second. */
const TIME_LIMIT_MS = 30_000
const MEMORY_MB = 512
const AT_ONCE = 2

export function createPlanReader(options: PlanReaderOptions = {}): PlanReader {
  const limits = {
    workerFile: options.workerFile ?? BUNDLED_WORKER,
    timeLimitMs: options.timeLimitMs ?? TIME_LIMIT_MS,
    memoryMb: options.memoryMb ?? MEMORY_MB,
  }
  const waiting: (() => void)[] = []
  let running = 0
  return {
    read: async (file, watching = {}) => {
      if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
      running += 1
      try {
        refuseGone(watching)
        const reading = await readInThread(file, limits, watching)
        if (!reading.ok) throw planProblem(reading.code, reading.params)
        return reading.plan
      } finally {
        running -= 1
        waiting.shift()?.()
      }
    },
  }
}

/** 无人等候 — throws when whoever sent a file has gone: nothing more is to be done about it. */
export function refuseGone({ gone }: Watching): void {
  if (gone?.aborted) throw planProblem('IMPORT_INTERRUPTED')
}

type Limits = Required<PlanReaderOptions>

async function readInThread(file: FileToRead, limits: Limits, { gone, report }: Watching): Promise<Reading> {
  const { workerFile, timeLimitMs, memoryMb } = limits
  const worker = new Worker(workerFile, {
    workerData: file,
    name: 'read-plan',
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  let timer: NodeJS.Timeout | undefined
  let stop: (() => void) | undefined
  try {
    return await new Promise<Reading>((resolve, reject) => {
      const seconds = timeLimitMs / 1000
      timer = setTimeout(() => resolve({ ok: false, code: 'READ_TIMEOUT', params: { seconds } }), timeLimitMs)
      stop = () => resolve({ ok: false, code: 'IMPORT_INTERRUPTED', params: {} })
      gone?.addEventListener('abort', stop)
      worker.on('message', (message: ReaderMessage) => {
        if (message.kind === 'reading') resolve(message.reading)
        else report?.(message.stage, message.done, message.total)
      })
      worker.once('error', (error) => {
        if (isOutOfMemory(error)) resolve({ ok: false, code: 'READ_MEMORY', params: {} })
        else reject(error)
      })
      worker.once('exit', () => reject(new Error('the reading thread ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    if (stop) gone?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

import { Worker } from 'node:worker_threads'
import type { Table } from './table.ts'

/** 表格写手 — writes workbooks apart from the server's thread, a few at once. */
export interface TableWriter {
  writeXlsx(table: Table): Promise<Uint8Array>
}

export interface TableWriterOptions {
  /** The thread's bundle where it does not lie beside ours (tests). */
  readonly workerFile?: URL
  readonly timeLimitMs?: number
}

/** The build puts the thread's bundle beside the bundle this module ends up in. */
const BUNDLED_WORKER = new URL('./write-xlsx-worker.js', import.meta.url)
/** A hundred thousand rows take some ten seconds. */
const TIME_LIMIT_MS = 60_000
const AT_ONCE = 2

export function createTableWriter(options: TableWriterOptions = {}): TableWriter {
  const { workerFile = BUNDLED_WORKER, timeLimitMs = TIME_LIMIT_MS } = options
  const waiting: (() => void)[] = []
  let running = 0
  return {
    writeXlsx: async (table) => {
      if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
      running += 1
      try {
        return await writeInThread(table, { workerFile, timeLimitMs })
      } finally {
        running -= 1
        waiting.shift()?.()
      }
    },
  }
}

async function writeInThread(table: Table, limits: Required<TableWriterOptions>): Promise<Uint8Array> {
  const worker = new Worker(limits.workerFile, { workerData: table, name: 'write-xlsx' })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const seconds = limits.timeLimitMs / 1000
      timer = setTimeout(() => reject(new Error(`writing a table took over ${seconds} s`)), limits.timeLimitMs)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the writing thread ended without an answer')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

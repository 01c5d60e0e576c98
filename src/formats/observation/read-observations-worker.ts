import { parentPort, workerData } from 'node:worker_threads'
import type { ReadOptions } from './observation-reading.ts'
import { readObservations } from './read-observations.ts'

/** The reading thread: one file, one answer. A workbook may cost what it likes here; the server goes on answering. */
const { bytes, options }: { readonly bytes: Uint8Array; readonly options: ReadOptions } = workerData
const reading = await readObservations(bytes, options)
parentPort?.postMessage(reading)

import { parentPort, workerData } from 'node:worker_threads'
import { readObservations } from '#formats/observation/read-observations.ts'
import type { FileToRead } from './observation-reader.ts'

/** The reading thread: one file, one answer. A workbook may cost what it likes here; the server goes on answering. */
const { bytes, options }: FileToRead = workerData
parentPort?.postMessage(await readObservations(bytes, options))

import { parentPort, workerData } from 'node:worker_threads'
import { readPlan } from './read-plan.ts'
import type { FileToRead } from './reading.ts'

/** The reading thread: one file, one answer. A document may cost what it likes here; the server goes on answering. */
const file: FileToRead = workerData
parentPort?.postMessage(await readPlan(file))

import { parentPort, workerData } from 'node:worker_threads'
import { readPlan } from './read-plan.ts'
import type { FileToRead, ReaderMessage } from './reading.ts'

/** The reading thread: one file, one answer. A document may cost what it likes here; the server goes on answering. */
const file: FileToRead = workerData
const say = (message: ReaderMessage): void => parentPort?.postMessage(message)
const reading = await readPlan(file, (stage, done, total) => say({ kind: 'progress', stage, done, total }))
say({ kind: 'reading', reading })

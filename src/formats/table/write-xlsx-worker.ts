import { parentPort, workerData } from 'node:worker_threads'
import type { Table } from './table.ts'
import { writeXlsx } from './write-xlsx.ts'

/** The writing thread: one table, one file. Neither the library nor the zipping is ever in the way of the server. */
const table: Table = workerData
const bytes = await writeXlsx(table)
parentPort?.postMessage(bytes)

// The process that is killed: opens the database and confirms the draft it is told of.
import { confirmDraft, createPlanReader } from '#server/modules/plan/index.ts'
import { systemClock } from '#server/platform/clock.ts'
import { openDatabase } from '#server/platform/db/database.ts'
import { openFileStore } from '#server/platform/files/file-store.ts'
import { silentLog } from '#server/platform/log.ts'
import { actingIn } from './plan-at-stake.ts'

const [directory = '', worker = '', countyId = '', importId = ''] = process.argv.slice(2)

const db = await openDatabase({ engine: 'pglite', directory, workerFile: new URL(worker) })
const files = await openFileStore(`${directory}-files`, { maxBytes: 1 })
const deps = { db, files, clock: systemClock, log: silentLog, reader: createPlanReader() }
console.log('confirming')
await confirmDraft(deps, actingIn(countyId), { importId, acceptOtherCounty: true })
console.log('confirmed')

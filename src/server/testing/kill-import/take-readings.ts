// The process that is killed: opens the database and takes the file in that it is told of.
import { confirmObservations } from '#server/modules/observation/imports/confirm-import.ts'
import { createImportRunner } from '#server/modules/observation/imports/import-runner.ts'
import { createObservationReader } from '#server/modules/observation/index.ts'
import { systemClock } from '#server/platform/clock.ts'
import { openDatabase } from '#server/platform/db/database.ts'
import { openFileStore } from '#server/platform/files/file-store.ts'
import { silentLog } from '#server/platform/log.ts'

const [directory = '', engine = '', reader = '', countyId = '', importId = '', stationId = ''] = process.argv.slice(2)

const db = await openDatabase({ engine: 'pglite', directory, workerFile: new URL(engine) })
const files = await openFileStore(`${directory}-files`, { maxBytes: 1024 * 1024 })
const observationReader = createObservationReader({ workerFile: new URL(reader) })
const deps = { db, files, clock: systemClock, log: silentLog, observationReader }
const runner = createImportRunner(deps)
const acting = { county: { id: countyId, slug: 'ceshi', isDemo: true, asOf: null }, by: 'test' }
console.log('taking in')
const stations = [{ code: 'A', take: { kind: 'existing', stationId } }] as const
const said = { labelConvention: 'starting', stage: 'realtime', documentNumber: null } as const
const confirmation = { ...said, stations, takeGoodRows: true }
await confirmObservations({ ...deps, runner }, acting, { importId, confirmation })
while (runner.progress(importId) !== null) await new Promise((resolve) => setTimeout(resolve, 2))
console.log('taken in')

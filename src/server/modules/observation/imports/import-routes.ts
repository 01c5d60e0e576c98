import { type Acting, change, momentOf } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { stationsAsOf } from '#server/modules/observation/stations/station-store.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { confirmObservations } from './confirm-import.ts'
import type { ImportDeps } from './import-deps.ts'
import { createImportRunner, type ImportRunner } from './import-runner.ts'
import { type ImportRow, importOrThrow, listImportRows, updateImport } from './import-store.ts'
import { type ImportWire, importWire } from './import-wire.ts'
import { issuesCsv } from './issues-csv.ts'
import { lookAgain, receiveObservations, refuseUnlessWaiting } from './receive-file.ts'

type Routes =
  | 'receiveObservations'
  | 'listObservationImports'
  | 'readObservationImport'
  | 'lookAgain'
  | 'confirmObservations'
  | 'cancelObservationImport'
  | 'downloadImportIssues'

/** 观测导入接口 — a file comes in, is looked through, confirmed by a person, and taken in beside everything else. */
export function importHandlers(given: ImportDeps): Pick<Handlers, Routes> {
  const deps = { ...given, runner: createImportRunner(given) }
  const wires = wireReader(deps)
  const acting = ({ county, caller }: { county: CountyScope; caller: { name: string } }) => ({
    county,
    by: caller.name,
  })
  return {
    receiveObservations: async (call) => {
      const importId = await receiveObservations(deps, acting(call), await call.receive())
      return wires.one(call.county, importId)
    },
    listObservationImports: async ({ county }) => {
      const all = await wires.many(county, await listImportRows(deps.db.kysely, county.id))
      return all.map(({ issues: _, head: __, sample: ___, ...said }) => said)
    },
    readObservationImport: ({ county, params }) => wires.one(county, params.importId),
    lookAgain: async (call) => {
      const { importId } = call.params
      await lookAgain(deps, acting(call), { importId, said: call.body })
      return wires.one(call.county, importId)
    },
    confirmObservations: async (call) => {
      const { importId } = call.params
      await confirmObservations(deps, acting(call), { importId, confirmation: call.body })
      return wires.one(call.county, importId)
    },
    cancelObservationImport: async (call) => {
      const { importId } = call.params
      await cancel(deps, acting(call), importId)
      return wires.one(call.county, importId)
    },
    downloadImportIssues: ({ county, params }) => issuesCsv(deps, { countyId: county.id, importId: params.importId }),
  }
}

type Running = ImportDeps & { readonly runner: ImportRunner }

function wireReader({ db, clock, runner }: Running) {
  const many = async (county: CountyScope, rows: readonly ImportRow[]): Promise<ImportWire[]> => {
    const stations = await stationsAsOf(db.kysely, { countyId: county.id, asOf: momentOf(county, clock) })
    return rows.map((row) => importWire(row, { stations, progress: runner.progress(row.id) }))
  }
  const one = async (county: CountyScope, importId: string): Promise<ImportWire> => {
    const row = await importOrThrow(db.kysely, { countyId: county.id, importId })
    const [wire] = await many(county, [row])
    if (wire === undefined) throw observationProblem('OBSERVATION_IMPORT_NOT_FOUND')
    return wire
  }
  return { one, many }
}

/** 取消导入 — one that waits, or one that runs, which is stopped and leaves nothing; one that is over stays as it is. */
async function cancel(deps: Running, acting: Acting, importId: string): Promise<void> {
  if (await deps.runner.cancel(importId)) return
  const scope = { countyId: acting.county.id, importId }
  await change(deps, acting, async (tx) => {
    const row = await importOrThrow(tx, scope)
    refuseUnlessWaiting(row)
    await updateImport(tx, scope, { state: 'cancelled', finished_at: deps.clock.now() })
    const content = { fileName: row.fileName, fileHash: row.fileHash, problem: null }
    const object = `observation-import/${importId}`
    return { result: undefined, audit: { action: 'observation.import-cancelled', object, content } }
  })
}

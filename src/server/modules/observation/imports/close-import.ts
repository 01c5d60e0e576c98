import { lockCounty } from '#server/modules/county/index.ts'
import { type ChangeDeps, change } from '#server/modules/observation/changing.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import { dropStaged } from '#server/modules/observation/storing/stage-readings.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import { AppError, type ErrorParams } from '#server/platform/error.ts'
import type { ImportDeps } from './import-deps.ts'
import { Cancelled } from './import-job.ts'
import type { ImportOrder } from './import-runner.ts'
import { updateImport } from './import-store.ts'

/** 结束导入 — one that was stopped or failed: what waited goes, nothing of it was ever in force. */
export async function closeImport(deps: ImportDeps, { acting, row }: ImportOrder, error: unknown): Promise<void> {
  const scope = { countyId: acting.county.id, importId: row.id }
  const isCancelled = error instanceof Cancelled
  const failure = error instanceof AppError ? error : observationProblem('OBSERVATION_IMPORT_FAILED')
  if (!(isCancelled || error instanceof AppError)) deps.log.error({ error, importId: row.id }, 'import failed')
  const problem = isCancelled ? null : problemText(failure)
  const state = isCancelled ? 'cancelled' : 'failed'
  await change(deps, acting, async (tx) => {
    await dropStaged(tx, scope)
    await updateImport(tx, scope, { state, problem, finished_at: deps.clock.now() })
    const content = { fileName: row.fileName, fileHash: row.fileHash, problem: isCancelled ? null : failure.code }
    return {
      result: undefined,
      audit: { action: `observation.import-${state}`, object: `observation-import/${row.id}`, content },
    }
  })
}

function problemText({ code, params }: { readonly code: string; readonly params: ErrorParams }): string {
  return JSON.stringify({ code, params })
}

/**
 * 中断的导入 — at the start of a server those that still say they run have been interrupted: nothing of them is in force, and
 * they can be confirmed again.
 */
export async function failInterruptedImports({ db, clock }: ChangeDeps): Promise<void> {
  const problem = problemText(observationProblem('OBSERVATION_IMPORT_INTERRUPTED'))
  const running = await db.kysely
    .withTables<ObservationTables>()
    .selectFrom('observation_import')
    .select(['county_id as countyId', 'import_id as importId'])
    .where('state', '=', 'running')
    .execute()
  for (const scope of running) {
    await db.tx(async (tx) => {
      await lockCounty(tx, scope.countyId)
      await dropStaged(tx, scope)
      await updateImport(tx, scope, { state: 'failed', problem, finished_at: clock.now() })
    })
  }
}

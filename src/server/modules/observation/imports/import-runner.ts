import type { Acting } from '#server/modules/observation/changing.ts'
import { closeImport } from './close-import.ts'
import type { Confirmation } from './confirm-import.ts'
import type { ImportDeps } from './import-deps.ts'
import { Cancelled, runImport } from './import-job.ts'
import type { ImportRow } from './import-store.ts'

/** 进度 — rows of the file that wait to be put in force, of how many there are. */
export interface Progress {
  readonly done: number
  readonly total: number
}

export interface ImportOrder {
  readonly acting: Acting
  readonly row: ImportRow
  readonly confirmation: Confirmation
}

/** 导入执行 — takes confirmed files in, one after the other, beside everything else the server does. */
export interface ImportRunner {
  start(order: ImportOrder): void
  /** How far a running import is; null: it does not run here. */
  progress(importId: string): Progress | null
  /** Asks a running import to stop and resolves when it is over, one way or the other; false: it does not run here. */
  cancel(importId: string): Promise<boolean>
}

interface Running {
  progress: Progress
  isCancelled: boolean
  end: Promise<void>
}

export function createImportRunner(deps: ImportDeps): ImportRunner {
  const running = new Map<string, Running>()
  let last: Promise<void> = Promise.resolve()
  return {
    start: (order) => {
      const { id, look } = order.row
      const state: Running = { progress: { done: 0, total: look.rows }, isCancelled: false, end: last }
      running.set(id, state)
      last = last.then(() => runToEnd(deps, order, state)).finally(() => running.delete(id))
      state.end = last
    },
    progress: (importId) => running.get(importId)?.progress ?? null,
    cancel: async (importId) => {
      const state = running.get(importId)
      if (state === undefined) return false
      state.isCancelled = true
      await state.end
      return true
    },
  }
}

/** Whatever happens, the import is closed: done by the job itself, else with what became of it. */
async function runToEnd(deps: ImportDeps, order: ImportOrder, state: Running): Promise<void> {
  try {
    await runImport(deps, order, {
      report: (progress) => {
        state.progress = progress
      },
      check: () => {
        if (state.isCancelled) throw new Cancelled()
      },
    })
  } catch (error) {
    await closeImport(deps, order, error).catch((cause: unknown) => {
      // The database is gone, as when the server stops: the next start finds the import running and closes it.
      deps.log.error({ cause, importId: order.row.id }, 'import left open')
    })
  }
}

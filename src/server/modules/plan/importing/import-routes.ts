import { planProblem } from '#server/modules/plan/errors.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { confirmDraft } from './confirm-service.ts'
import { listDrafts } from './draft-store.ts'
import type { ImportDeps } from './import-deps.ts'
import { chooseAmended, discardDraft, readDraft, receivePlan } from './import-service.ts'
import { createProgressBoard } from './progress-board.ts'

type Routes =
  | 'listImports'
  | 'uploadPlan'
  | 'readImport'
  | 'readImportProgress'
  | 'chooseAmended'
  | 'confirmImport'
  | 'discardImport'

export function importHandlers(deps: ImportDeps): Pick<Handlers, Routes> {
  const { db } = deps
  return {
    ...uploadHandlers(deps),
    listImports: ({ county }) => listDrafts(db.kysely, county.id),
    readImport: ({ county, params }) => readDraft(deps, { county }, params.importId),
    chooseAmended: ({ county, caller, params, body }) =>
      chooseAmended(deps, { county, by: caller.name }, { importId: params.importId, planKey: body.planKey }),
    confirmImport: ({ county, caller, params, body }) =>
      confirmDraft(deps, { county, by: caller.name }, { importId: params.importId, ...body }),
    discardImport: async ({ county, caller, params }) => {
      await discardDraft(deps, { county, by: caller.name }, params.importId)
      return null
    },
  }
}

function uploadHandlers(deps: ImportDeps): Pick<Handlers, 'uploadPlan' | 'readImportProgress'> {
  const board = createProgressBoard()
  return {
    uploadPlan: async ({ county, caller, query, receive, gone }) => {
      const running = query.progress === undefined ? undefined : board.begin(county.id, query.progress)
      const report = running?.report
      try {
        const file = await receive((done, total) => report?.('received', done, total))
        return await receivePlan(deps, { county, by: caller.name }, file, { gone, ...(report ? { report } : {}) })
      } finally {
        running?.end()
      }
    },
    readImportProgress: async ({ county, params }) => {
      const progress = board.read(county.id, params.progressId)
      if (progress === null) throw planProblem('PROGRESS_NOT_FOUND')
      return progress
    },
  }
}

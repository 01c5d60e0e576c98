import { can } from '#kernel/access/can.ts'
import { findStoredFile } from '#server/platform/files/stored-file.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { planProblem } from './errors.ts'
import { confirmDraft } from './importing/confirm-service.ts'
import { listDrafts } from './importing/draft-store.ts'
import { discardDraft, type ImportDeps, readDraft, receivePlan } from './importing/import-service.ts'
import { readLivingPlan } from './living/living-plan.ts'
import { listPlans } from './living/plan-list.ts'
import { isDocument } from './living/version-store.ts'

type ImportRoutes = 'listImports' | 'uploadPlan' | 'readImport' | 'confirmImport' | 'discardImport'
type PlanRoutes = 'listPlans' | 'readLivingPlan' | 'downloadDocument' | ImportRoutes

export function planHandlers(deps: ImportDeps): Pick<Handlers, PlanRoutes> {
  return { ...readingHandlers(deps), ...importHandlers(deps) }
}

function readingHandlers({ db, clock, files }: ImportDeps): Pick<Handlers, Exclude<PlanRoutes, ImportRoutes>> {
  return {
    listPlans: ({ county }) => listPlans(db.kysely, county.id),
    readLivingPlan: ({ county, params, query }) => {
      const asOf = query.asOf ?? county.asOf ?? clock.now()
      return readLivingPlan(db.kysely, { countyId: county.id, planKey: params.plan, asOf })
    },
    downloadDocument: async ({ county, caller, params }) => {
      const file = await findStoredFile(db.kysely, county.id, params.fileId)
      // The file of a draft is for those who may import; to others it is not there.
      const mayRead = can(caller.actor, 'plan.import', { countyId: county.id }) || (await isDocument(db.kysely, file))
      if (!file || !mayRead) throw planProblem('FILE_NOT_FOUND')
      return { name: file.name, size: file.size, stream: await files.stream(file.sm3) }
    },
  }
}

function importHandlers(deps: ImportDeps): Pick<Handlers, ImportRoutes> {
  const { db } = deps
  return {
    listImports: ({ county }) => listDrafts(db.kysely, county.id),
    uploadPlan: async ({ county, caller, receive }) => {
      return receivePlan(deps, { county, by: caller.name }, await receive())
    },
    readImport: ({ county, params }) => readDraft(db.kysely, county.id, params.importId),
    confirmImport: ({ county, caller, params, body }) =>
      confirmDraft(deps, { county, by: caller.name }, { importId: params.importId, ...body }),
    discardImport: async ({ county, caller, params }) => {
      await discardDraft(deps, { county, by: caller.name }, params.importId)
      return null
    },
  }
}

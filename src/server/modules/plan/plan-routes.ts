import { can } from '#kernel/access/can.ts'
import { findStoredFile } from '#server/platform/files/stored-file.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import { planProblem } from './errors.ts'
import type { ImportDeps } from './importing/import-deps.ts'
import { importHandlers } from './importing/import-routes.ts'
import { isDocument } from './living/document-store.ts'
import { readLivingPlan } from './living/living-plan.ts'
import { listPlans } from './living/plan-list.ts'
import { momentOf } from './moment.ts'
import { settlingHandlers } from './settling/settling-routes.ts'
import { compareVersions } from './versions/compare-versions.ts'
import { rollOverPlan } from './versions/roll-over.ts'

type ReadingRoutes = 'listPlans' | 'readLivingPlan' | 'downloadDocument' | 'compareVersions' | 'rollOver'
type PlanRoutes = ReadingRoutes | keyof ReturnType<typeof importHandlers> | keyof ReturnType<typeof settlingHandlers>

export function planHandlers(deps: ImportDeps): Pick<Handlers, PlanRoutes> {
  return { ...readingHandlers(deps), ...importHandlers(deps), ...settlingHandlers(deps) }
}

function readingHandlers(deps: ImportDeps): Pick<Handlers, ReadingRoutes> {
  const { db, clock, files } = deps
  return {
    listPlans: ({ county }) => listPlans(db.kysely, { countyId: county.id, at: momentOf(county, clock) }),
    readLivingPlan: ({ county, params, query }) =>
      readLivingPlan(db.kysely, {
        countyId: county.id,
        planKey: params.plan,
        asOf: query.asOf,
        now: momentOf(county, clock),
        versionNo: query.version,
      }),
    downloadDocument: async ({ county, caller, params }) => {
      const file = await findStoredFile(db.kysely, county.id, params.fileId)
      // The file of a draft is for those who may import; to others it is not there.
      const mayRead = can(caller.actor, 'plan.import', { countyId: county.id }) || (await isDocument(db.kysely, file))
      if (!file || !mayRead) throw planProblem('FILE_NOT_FOUND')
      return { name: file.name, size: file.size, stream: await files.stream(file.sm3) }
    },
    compareVersions: ({ county, params, query }) =>
      compareVersions(db.kysely, { countyId: county.id, planKey: params.plan, ...query }),
    rollOver: ({ county, caller, params, body }) =>
      rollOverPlan(deps, { county, by: caller.name }, { planKey: params.plan, year: body.year }),
  }
}

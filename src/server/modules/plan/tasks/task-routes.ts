import type { Instant } from '#kernel/time/calendar.ts'
import { momentOf } from '#server/modules/plan/moment.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { type ExportDeps, exportTasks } from './export/export-tasks.ts'
import { listTasks } from './listing/list-tasks.ts'
import { searchClauses } from './search/search-clauses.ts'

type TaskRoutes = 'listTasks' | 'exportTasks' | 'searchClauses'

interface Asked {
  readonly county: CountyScope
  readonly query: { readonly asOf?: Instant | undefined }
}

/** 任务接口 — the list, its file, and the full text. */
export function taskHandlers(deps: ExportDeps): Pick<Handlers, TaskRoutes> {
  const scopeOf = ({ county, query }: Asked) => {
    return { countyId: county.id, isDemo: county.isDemo, asOf: query.asOf ?? momentOf(county, deps.clock) }
  }
  return {
    listTasks: (call) => listTasks(deps, scopeOf(call), call.query),
    exportTasks: (call) => exportTasks(deps, scopeOf(call), call.query),
    searchClauses: ({ county, query }) => {
      const asOf = momentOf(county, deps.clock)
      return searchClauses(deps.db.kysely, { countyId: county.id, asOf }, query)
    },
  }
}

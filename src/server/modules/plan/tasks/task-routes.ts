import type { Instant } from '#kernel/time/calendar.ts'
import { momentOf } from '#server/modules/plan/moment.ts'
import type { Clock } from '#server/platform/clock.ts'
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

export interface TaskRouteDeps extends ExportDeps {
  readonly clock: Clock
}

/** 任务接口 — the list, its file, and the full text. */
export function taskHandlers(deps: TaskRouteDeps): Pick<Handlers, TaskRoutes> {
  const scopeOf = ({ county, query }: Asked) => {
    const now = momentOf(county, deps.clock)
    return { countyId: county.id, isDemo: county.isDemo, now, asOf: query.asOf ?? now }
  }
  return {
    listTasks: (call) => listTasks(deps, scopeOf(call), call.query),
    exportTasks: (call) => exportTasks(deps, scopeOf(call), call.query),
    searchClauses: ({ county, query }) => searchClauses(deps.db.kysely, scopeOf({ county, query: {} }), query),
  }
}

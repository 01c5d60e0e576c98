import type { TableWriter } from '#formats/table/table-writer.ts'
import { accountHandlers, sessionHandlers } from '#server/modules/account/index.ts'
import { airHandlers } from '#server/modules/air/index.ts'
import { areaHandlers } from '#server/modules/area/index.ts'
import { auditHandlers } from '#server/modules/audit/index.ts'
import { calendarYearHandlers } from '#server/modules/calendar-year/index.ts'
import { countiesOf, countyHandlers, findCountyScope } from '#server/modules/county/index.ts'
import { type ObservationReader, observationHandlers } from '#server/modules/observation/index.ts'
import { orgHandlers } from '#server/modules/org/index.ts'
import {
  calendarHandlers,
  createTaskLibrary,
  type PlanReader,
  planHandlers,
  planLoads,
  policyHandlers,
  taskHandlers,
} from '#server/modules/plan/index.ts'
import { verdictHandlers } from '#server/modules/verdict/index.ts'
import { waterHandlers } from '#server/modules/water/index.ts'
import type { PasswordHasher } from '#server/platform/auth/password-hash.ts'
import { authenticate } from '#server/platform/auth/sessions.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { FileStore } from '#server/platform/files/file-store.ts'
import type { Handlers } from '#server/platform/http/call.ts'
import type { Doorkeeper } from '#server/platform/http/standing.ts'
import type { Log } from '#server/platform/log.ts'

export { createApp, serveOn } from '#server/platform/http/app.ts'

/** 服务器部件 — everything the modules stand on. */
export interface ServerParts {
  readonly db: Database
  readonly files: FileStore
  readonly clock: Clock
  readonly log: Log
  readonly hasher: PasswordHasher
  readonly refusalMs: number
  readonly reader: PlanReader
  readonly tableWriter: TableWriter
  readonly observationReader: ObservationReader
  readonly version: string
}

/** 组合 — the one place that knows all modules: who answers which route. */
export function composeHandlers(parts: ServerParts): Handlers {
  const { db, version } = parts
  const library = createTaskLibrary(db)
  return {
    health: async () => ({ status: 'ok', engine: db.engine, version }),
    ...sessionHandlers({ ...parts, countiesOf: (actor) => countiesOf(db.kysely, actor) }),
    ...accountHandlers(parts),
    ...countyHandlers(parts),
    ...orgHandlers({ ...parts, ...planLoads(db.kysely) }),
    ...planHandlers(parts),
    ...taskHandlers({ ...parts, library }),
    ...calendarHandlers({ ...parts, library }),
    ...policyHandlers(parts),
    ...areaHandlers(parts),
    ...observationHandlers(parts),
    ...airHandlers(parts),
    ...waterHandlers(parts),
    ...verdictHandlers(parts),
    ...calendarYearHandlers(),
    ...auditHandlers(parts),
  }
}

export function composeDoorkeeper(parts: ServerParts): Doorkeeper {
  return {
    authenticate: (sessionId) => authenticate(parts, sessionId),
    findCounty: (slug) => findCountyScope(parts.db.kysely, slug),
  }
}

import type { PlanReader } from '#server/modules/plan/reading/plan-reader.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { FileStore } from '#server/platform/files/file-store.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import type { Log } from '#server/platform/log.ts'

export interface ImportDeps {
  readonly db: Database
  readonly clock: Clock
  readonly files: FileStore
  readonly reader: PlanReader
  readonly log: Log
}

/** Who acts, in which county. */
export interface Acting {
  readonly county: CountyScope
  readonly by: string
}

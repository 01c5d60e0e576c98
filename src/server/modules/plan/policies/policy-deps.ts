import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { FileStore } from '#server/platform/files/file-store.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import type { Log } from '#server/platform/log.ts'

export interface PolicyDeps {
  readonly db: Database
  readonly clock: Clock
  readonly files: FileStore
  readonly log: Log
}

/** Who does something about which document of which county. */
export interface PolicyActing {
  readonly county: CountyScope
  readonly by: string
  readonly policyId: string
}

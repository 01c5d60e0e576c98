import type { ChangeDeps } from '#server/modules/observation/changing.ts'
import type { ObservationReader } from '#server/modules/observation/reading/observation-reader.ts'
import type { FileStore } from '#server/platform/files/file-store.ts'
import type { Log } from '#server/platform/log.ts'

export interface ImportDeps extends ChangeDeps {
  readonly files: FileStore
  readonly log: Log
  readonly observationReader: ObservationReader
}

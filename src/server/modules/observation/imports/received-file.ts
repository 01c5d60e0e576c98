import { observationProblem } from '#server/modules/observation/errors.ts'
import type { ObservationTables } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { findStoredFile, type StoredFile } from '#server/platform/files/stored-file.ts'

interface Asked {
  readonly countyId: string
  readonly fileId: string
}

/** 数据文件原件 — one that was taken in: what was only looked at, or given up, is not there for readers. */
export async function receivedFile(db: Executor, { countyId, fileId }: Asked): Promise<StoredFile> {
  const taken = await db
    .withTables<ObservationTables>()
    .selectFrom('observation_import')
    .select('import_id')
    .where('county_id', '=', countyId)
    .where('file_id', '=', fileId)
    .where('state', '=', 'done')
    .executeTakeFirst()
  const file = taken === undefined ? null : await findStoredFile(db, countyId, fileId)
  if (file === null) throw observationProblem('OBSERVATION_FILE_NOT_FOUND')
  return file
}

import type { Instant } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** 文件登记 — that a county received this file, when, from whom and under which name. */
export interface StoredFile {
  readonly countyId: string
  readonly fileId: string
  readonly sm3: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly receivedAt: Instant
  readonly by: string
}

export async function insertStoredFile(tx: Executor, file: StoredFile): Promise<void> {
  const { countyId, fileId, mediaType, receivedAt, ...columns } = file
  await tx
    .insertInto('stored_file')
    .values({ ...columns, county_id: countyId, file_id: fileId, media_type: mediaType, received_at: receivedAt })
    .execute()
}

export async function findStoredFile(tx: Executor, countyId: string, fileId: string): Promise<StoredFile | null> {
  const row = await tx
    .selectFrom('stored_file')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { county_id, file_id, media_type, received_at, ...columns } = row
  return { ...columns, countyId: county_id, fileId: file_id, mediaType: media_type, receivedAt: received_at }
}

export async function deleteStoredFile(tx: Executor, countyId: string, fileId: string): Promise<void> {
  await tx.deleteFrom('stored_file').where('county_id', '=', countyId).where('file_id', '=', fileId).execute()
}

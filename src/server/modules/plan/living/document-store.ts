import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { StoredFile } from '#server/platform/files/stored-file.ts'

export function readDocumentHead(db: Executor, countyId: string, documentId: string) {
  return db
    .withTables<PlanTables>()
    .selectFrom('document')
    .innerJoin('stored_file', (join) =>
      join
        .onRef('stored_file.county_id', '=', 'document.county_id')
        .onRef('stored_file.file_id', '=', 'document.file_id'),
    )
    .select([
      'document_id as id',
      'title',
      'doc_number as docNumber',
      'issuer',
      'issued_on as issuedOn',
      'recipients',
      'publicity',
      'text',
      'layout',
      'format',
      'document.file_id as fileId',
      'stored_file.name as fileName',
      'stored_file.sm3 as fileHash',
    ])
    .where('document.county_id', '=', countyId)
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow()
}

/** Whether a plan was made from this very file. */
export async function isDocument(db: Executor, file: StoredFile | null): Promise<boolean> {
  if (file === null) return false
  const row = await db
    .withTables<PlanTables>()
    .selectFrom('document')
    .select('document_id')
    .where('county_id', '=', file.countyId)
    .where('file_id', '=', file.fileId)
    .executeTakeFirst()
  return row !== undefined
}

export async function readDocumentText(db: Executor, countyId: string, documentId: string): Promise<string> {
  const { text } = await db
    .withTables<PlanTables>()
    .selectFrom('document')
    .select('text')
    .where('county_id', '=', countyId)
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow()
  return text
}

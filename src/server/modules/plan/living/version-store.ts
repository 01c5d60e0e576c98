import type { Instant } from '#kernel/time/calendar.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { StoredFile } from '#server/platform/files/stored-file.ts'

const VERSION = [
  'plan_version_id as id',
  'no',
  'status',
  'effective_at as effectiveAt',
  'known_at as knownAt',
  'confirmed_by as confirmedBy',
] as const

export function findPlan(db: Executor, countyId: string, key: string) {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan')
    .select(['plan_id as id', 'key', 'title', 'year', 'is_demo as isDemo'])
    .where('county_id', '=', countyId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** Of all plans of a county, or of one; oldest first. */
export function listVersions(db: Executor, countyId: string, planId?: string) {
  const versions = db
    .withTables<PlanTables>()
    .selectFrom('plan_version')
    .select([...VERSION, 'plan_id as planId', 'document_id as documentId'])
    .where('county_id', '=', countyId)
    .orderBy('plan_id')
    .orderBy('no')
  return (planId === undefined ? versions : versions.where('plan_id', '=', planId)).execute()
}

/** The newest version that the county knew at a moment. */
export function findVersionKnownAt(db: Executor, scope: { countyId: string; planId: string }, asOf: Instant) {
  return db
    .withTables<PlanTables>()
    .selectFrom('plan_version')
    .select([...VERSION, 'document_id as documentId'])
    .where('county_id', '=', scope.countyId)
    .where('plan_id', '=', scope.planId)
    .where('known_at', '<=', asOf)
    .orderBy('no', 'desc')
    .executeTakeFirst()
}

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

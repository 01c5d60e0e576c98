import type { Instant } from '#kernel/time/calendar.ts'
import { observationProblem } from '#server/modules/observation/errors.ts'
import type { Look } from '#server/modules/observation/reading/look.ts'
import type { ObservationTables, Stage } from '#server/modules/observation/tables.ts'
import type { Executor } from '#server/platform/db/tables.ts'

/** Nobody scrolls further back than this; older imports stay and are found through the readings. */
const LISTED = 200

function imports(db: Executor, countyId: string) {
  return db
    .withTables<ObservationTables>()
    .selectFrom('observation_import as i')
    .innerJoin('stored_file as f', (join) =>
      join.onRef('f.county_id', '=', 'i.county_id').onRef('f.file_id', '=', 'i.file_id'),
    )
    .select(['i.import_id as id', 'f.name as fileName', 'f.sm3 as fileHash', 'f.size', 'i.state', 'i.stage', 'i.look'])
    .select(['i.label_convention as labelConvention', 'i.document_number as documentNumber', 'i.result', 'i.problem'])
    .select([
      'i.received_by as by',
      'i.received_at as receivedAt',
      'i.finished_at as finishedAt',
      'i.is_demo as isDemo',
    ])
    .where('i.county_id', '=', countyId)
}

/** Newest first. */
export function listImportRows(db: Executor, countyId: string) {
  return imports(db, countyId).orderBy('i.received_at', 'desc').orderBy('i.import_id', 'desc').limit(LISTED).execute()
}

export interface ImportScope {
  readonly countyId: string
  readonly importId: string
}

export async function importOrThrow(db: Executor, { countyId, importId }: ImportScope) {
  const row = await imports(db, countyId).where('i.import_id', '=', importId).executeTakeFirst()
  if (row === undefined) throw observationProblem('OBSERVATION_IMPORT_NOT_FOUND')
  return row
}

/** 导入记录 — a file of readings and what became of it. */
export type ImportRow = Awaited<ReturnType<typeof importOrThrow>>

export async function countWaiting(db: Executor, countyId: string): Promise<number> {
  const row = await db
    .withTables<ObservationTables>()
    .selectFrom('observation_import')
    .select((on) => on.fn.countAll<number>().as('count'))
    .where('county_id', '=', countyId)
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow()
  return row.count
}

interface NewImport extends ImportScope {
  readonly fileId: string
  readonly look: Look
  readonly by: string
  readonly at: Instant
  readonly isDemo: boolean
}

export async function insertImport(tx: Executor, given: NewImport): Promise<void> {
  const { countyId, importId, fileId, look, by, at, isDemo } = given
  await tx
    .withTables<ObservationTables>()
    .insertInto('observation_import')
    .values({
      county_id: countyId,
      import_id: importId,
      file_id: fileId,
      state: 'received',
      ...lookColumns(look),
      stage: 'realtime',
      document_number: null,
      result: null,
      problem: null,
      received_by: by,
      received_at: at,
      finished_at: null,
      is_demo: isDemo,
    })
    .execute()
}

export function lookColumns(look: Look) {
  return {
    form: look.form,
    interval: look.interval,
    label_convention: look.labelConvention,
    mapping: look.mapping === null ? null : JSON.stringify(look.mapping),
    look: JSON.stringify(look),
  }
}

interface ImportChange extends Partial<ReturnType<typeof lookColumns>> {
  readonly state?: ImportRow['state']
  readonly stage?: Stage
  readonly document_number?: string | null
  readonly result?: string | null
  readonly problem?: string | null
  readonly finished_at?: Instant | null
}

export async function updateImport(
  tx: Executor,
  { countyId, importId }: ImportScope,
  change: ImportChange,
): Promise<void> {
  await tx
    .withTables<ObservationTables>()
    .updateTable('observation_import')
    .set(change)
    .where('county_id', '=', countyId)
    .where('import_id', '=', importId)
    .execute()
}

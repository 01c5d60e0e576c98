import { lockCounty } from '#server/modules/county/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import type { PlanReader } from '#server/modules/plan/reading/plan-reader.ts'
import type { ReadPlan, Stage } from '#server/modules/plan/reading/reading.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { FileStore } from '#server/platform/files/file-store.ts'
import { forgetFiles } from '#server/platform/files/forget-files.ts'
import { deleteStoredFile, insertStoredFile } from '#server/platform/files/stored-file.ts'
import type { CountyScope } from '#server/platform/http/standing.ts'
import { newId } from '#server/platform/id.ts'
import type { Log } from '#server/platform/log.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { type Draft, describeDraft } from './draft.ts'
import { countDrafts, type DraftRow, deleteDraft, findDraft, insertDraft, setStages } from './draft-store.ts'

/** Enough for a year of work left lying; a full table of forgotten drafts helps nobody. */
const DRAFTS_A_COUNTY = 50

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

export interface PlanFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
  readonly receiveMs: number
}

/**
 * 接收计划 — reads a file and keeps it as a draft for a person to look at. A file that is no plan is refused with its
 * reason, and nothing of it stays: no row, no file.
 */
export async function receivePlan(deps: ImportDeps, acting: Acting, file: PlanFile): Promise<Draft> {
  const { db, reader } = deps
  const waiting = await countDrafts(db.kysely, acting.county.id)
  if (waiting >= DRAFTS_A_COUNTY) throw planProblem('IMPORT_DRAFTS_FULL', { limit: DRAFTS_A_COUNTY })
  const read = await reader.read(file)
  const importId = await keepDraft(deps, acting, { file, read })
  return readDraft(db.kysely, acting.county.id, importId)
}

export async function readDraft(db: Executor, countyId: string, importId: string): Promise<Draft> {
  return describeDraft(db, await draftOrThrow(db, countyId, importId))
}

export async function draftOrThrow(db: Executor, countyId: string, importId: string): Promise<DraftRow> {
  const row = await findDraft(db, countyId, importId)
  if (!row) throw planProblem('IMPORT_NOT_FOUND')
  return row
}

/** 放弃草稿 — the draft goes, and its file with it unless something else was made from the same bytes. */
export async function discardDraft({ db, clock, files }: ImportDeps, acting: Acting, importId: string): Promise<void> {
  const { county, by } = acting
  const fileHash = await db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const draft = await draftOrThrow(tx, county.id, importId)
    await deleteDraft(tx, county.id, importId)
    await deleteStoredFile(tx, county.id, draft.file_id)
    const content = { fileName: draft.file_name, fileHash: draft.file_hash }
    const object = `plan-import/${importId}`
    await appendAudit(tx, {
      countyId: county.id,
      at: clock.now(),
      actor: by,
      action: 'plan.draft-discarded',
      object,
      content,
    })
    return draft.file_hash
  })
  await forgetFiles(db, files, [fileHash])
}

interface Received {
  readonly file: PlanFile
  readonly read: ReadPlan
}

async function keepDraft(deps: ImportDeps, { county, by }: Acting, { file, read }: Received): Promise<string> {
  const { db, clock, files, log } = deps
  const [importId, fileId, at] = [newId(), newId(), clock.now()]
  const startedAt = performance.now()
  const contentHash = sm3(file.bytes)
  const { name, mediaType, bytes } = file
  const ofCounty = { county_id: county.id, is_demo: county.isDemo }
  const received: Stage = { key: 'received', ms: file.receiveMs, count: bytes.length }
  try {
    await db.tx(async (tx) => {
      const stored = { countyId: county.id, fileId, sm3: contentHash, name, mediaType, size: bytes.length }
      await insertStoredFile(tx, { ...stored, receivedAt: at, by })
      // After the row, see forgetFiles: whoever tidies up meanwhile waits for this transaction.
      await files.put(bytes)
      const { format, encoding, text, parsed, warnings, stages } = read
      await insertDraft(tx, {
        ...ofCounty,
        import_id: importId,
        file_id: fileId,
        format,
        encoding,
        received_at: at,
        received_by: by,
        stages: '[]',
        warnings: JSON.stringify(warnings),
        text,
        parsed: JSON.stringify(parsed),
      })
      const content = { fileName: name, fileHash: contentHash, size: bytes.length }
      const object = `plan-import/${importId}`
      await appendAudit(tx, { countyId: county.id, at, actor: by, action: 'plan.draft-received', object, content })
      const clauses = parsed.plans.flatMap(({ items }) => items.flatMap((item) => item.clauses)).length
      const kept: Stage = { key: 'stored', ms: performance.now() - startedAt, count: clauses }
      await setStages(tx, county.id, importId, JSON.stringify([received, ...stages, kept]))
    })
  } catch (error) {
    await forgetFiles(db, files, [contentHash]).catch((cause: unknown) => log.error({ cause }, 'file left behind'))
    throw error
  }
  return importId
}

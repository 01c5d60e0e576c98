import { refuseGone, type Watching } from '#server/modules/plan/reading/plan-reader.ts'
import type { ReadPlan, Stage } from '#server/modules/plan/reading/reading.ts'
import { insertSettlements } from '#server/modules/plan/settling/settlement-store.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { forgetFiles } from '#server/platform/files/forget-files.ts'
import { insertStoredFile } from '#server/platform/files/stored-file.ts'
import { newId } from '#server/platform/id.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { insertDraft, setStages } from './draft-store.ts'
import type { Acting, ImportDeps } from './import-deps.ts'

export interface PlanFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
  readonly receiveMs: number
}

/** 待存草稿 — a file as read, and where it came from. */
export interface NewDraft {
  readonly file: PlanFile
  readonly read: ReadPlan
  readonly action: 'plan.draft-received' | 'plan.rolled-over'
  /** The plan it is taken to amend. */
  readonly amendsPlanId: string | null
  /** The version it was rolled over from. */
  readonly rolledFrom: string | null
  /** What is settled about it from the start. */
  readonly settlements: (importId: string) => Parameters<typeof insertSettlements>[1]
}

export interface KeptDraft {
  readonly importId: string
  readonly fileHash: string
}

/** 存下草稿 — file, draft and the entry in the chain in one transaction; when it breaks off, nothing of them is left. */
export async function keepDraft(
  deps: ImportDeps,
  acting: Acting,
  draft: NewDraft,
  watching: Watching = {},
): Promise<KeptDraft> {
  const { db, files, log } = deps
  const fileHash = sm3(draft.file.bytes)
  const importId = newId()
  try {
    await db.tx(async (tx) => {
      await insertAll(tx, { deps, acting, draft, importId, fileHash })
      refuseGone(watching)
    })
  } catch (error) {
    await forgetFiles(db, files, [fileHash]).catch((cause: unknown) => log.error({ cause }, 'file left behind'))
    throw error
  }
  return { importId, fileHash }
}

interface Keeping extends KeptDraft {
  readonly deps: ImportDeps
  readonly acting: Acting
  readonly draft: NewDraft
}

async function insertAll(tx: Executor, { deps, acting, draft, importId, fileHash }: Keeping): Promise<void> {
  const { clock, files } = deps
  const { county, by } = acting
  const { file, read } = draft
  const [fileId, at, startedAt] = [newId(), clock.now(), performance.now()]
  const { name, mediaType, bytes } = file
  const stored = { countyId: county.id, fileId, sm3: fileHash, name, mediaType, size: bytes.length }
  await insertStoredFile(tx, { ...stored, receivedAt: at, by })
  // After the row, see forgetFiles: whoever tidies up meanwhile waits for this transaction.
  await files.put(bytes)
  const { format, encoding, text, parsed, warnings, stages } = read
  await insertDraft(tx, {
    county_id: county.id,
    is_demo: county.isDemo,
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
    amends_plan_id: draft.amendsPlanId,
    rolled_from: draft.rolledFrom,
  })
  await insertSettlements(tx, draft.settlements(importId))
  const content = { fileName: name, fileHash, size: bytes.length, rolledFrom: draft.rolledFrom }
  const object = `plan-import/${importId}`
  await appendAudit(tx, { countyId: county.id, at, actor: by, action: draft.action, object, content })
  const received: Stage = { key: 'received', ms: file.receiveMs, count: bytes.length }
  const clauses = parsed.plans.flatMap(({ items }) => items.flatMap((item) => item.clauses)).length
  const kept: Stage = { key: 'stored', ms: performance.now() - startedAt, count: clauses }
  await setStages(tx, county.id, importId, JSON.stringify([received, ...stages, kept]))
}

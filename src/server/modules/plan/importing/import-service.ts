import { lockCounty } from '#server/modules/county/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { momentOf } from '#server/modules/plan/moment.ts'
import type { Watching } from '#server/modules/plan/reading/plan-reader.ts'
import { compareWithPlans } from '#server/modules/plan/versions/comparison.ts'
import { findPlan } from '#server/modules/plan/versions/version-store.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { forgetFiles } from '#server/platform/files/forget-files.ts'
import { deleteStoredFile } from '#server/platform/files/stored-file.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { candidatesFor, presumablyAmended } from './candidates.ts'
import { type Draft, describeDraft, likenessOf } from './draft.ts'
import { countDrafts, deleteDraft, draftOrThrow, setAmended } from './draft-store.ts'
import { findDuplicate } from './duplicates.ts'
import type { Acting, ImportDeps } from './import-deps.ts'
import { keepDraft, type PlanFile } from './keep-draft.ts'
import type { ReportProgress } from './progress-board.ts'

/** Enough for a year of work left lying; a full table of forgotten drafts helps nobody. */
const DRAFTS_A_COUNTY = 50

/** 旁观上传 — told how far an upload is; its signal says that the sender has gone. */
export interface WatchingUpload extends Watching {
  readonly report?: ReportProgress
}

/**
 * 接收计划 — reads a file and keeps it as a draft for a person to look at. A file that is no plan is refused with its
 * reason, and nothing of it stays: no row, no file. The same when the sender goes away before it is kept.
 */
export async function receivePlan(
  deps: ImportDeps,
  acting: Acting,
  file: PlanFile,
  watching: WatchingUpload = {},
): Promise<Draft> {
  const { db, reader, clock } = deps
  const { county } = acting
  const { report } = watching
  await refuseFull(db.kysely, county.id)
  report?.('received', file.bytes.length, file.bytes.length)
  const read = await reader.read(file, watching)
  const clauses = read.parsed.plans.flatMap(({ items }) => items.flatMap((item) => item.clauses)).length
  report?.('stored', 0, clauses)
  const comparisons = await compareWithPlans(db.kysely, { countyId: county.id }, read)
  const like = likenessOf({ county_id: county.id, file_hash: sm3(file.bytes), parsed: read.parsed })
  // The very same file amends nothing.
  const isKnownFile = (await findDuplicate(db.kysely, like))?.sameFile === true
  const amended = isKnownFile ? null : presumablyAmended(candidatesFor(comparisons, like), like.year)
  const amendsPlanId = comparisons.find(({ plan }) => plan.key === amended)?.plan.id ?? null
  const draft = {
    file,
    read,
    action: 'plan.draft-received',
    amendsPlanId,
    rolledFrom: null,
    settlements: () => [],
  } as const
  const { importId } = await keepDraft(deps, acting, draft, watching)
  report?.('stored', clauses, clauses)
  const row = await draftOrThrow(db.kysely, county.id, importId)
  return describeDraft(db.kysely, row, { at: momentOf(county, clock), comparisons })
}

export async function refuseFull(db: Executor, countyId: string): Promise<void> {
  const waiting = await countDrafts(db, countyId)
  if (waiting >= DRAFTS_A_COUNTY) throw planProblem('IMPORT_DRAFTS_FULL', { limit: DRAFTS_A_COUNTY })
}

export async function readDraft(
  { db, clock }: ImportDeps,
  { county }: Pick<Acting, 'county'>,
  importId: string,
): Promise<Draft> {
  const row = await draftOrThrow(db.kysely, county.id, importId)
  return describeDraft(db.kysely, row, { at: momentOf(county, clock) })
}

/** 指明所修订的计划 — or that it amends none. A draft rolled over is a plan of its own. */
export async function chooseAmended(
  deps: ImportDeps,
  acting: Acting,
  { importId, planKey }: { readonly importId: string; readonly planKey: string | null },
): Promise<Draft> {
  const { county, by } = acting
  await deps.db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const draft = await draftOrThrow(tx, county.id, importId)
    if (draft.rolled_from !== null) throw planProblem('IMPORT_ROLLED_OVER')
    const plan = planKey === null ? null : await findPlan(tx, county.id, planKey)
    if (plan === undefined) throw planProblem('PLAN_NOT_FOUND', { plan: planKey ?? '' })
    await setAmended(tx, draft, plan?.id ?? null)
    const object = `plan-import/${importId}`
    const entry = { countyId: county.id, at: deps.clock.now(), actor: by, object }
    await appendAudit(tx, { ...entry, action: 'plan.amended-chosen', content: { planKey } })
  })
  return readDraft(deps, acting, importId)
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

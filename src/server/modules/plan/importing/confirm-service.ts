import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { type Instant, isInstant } from '#kernel/time/calendar.ts'
import { lockCounty } from '#server/modules/county/index.ts'
import { type Parties, settleParties } from '#server/modules/org/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { insertPlan } from '#server/modules/plan/storing/plan-store.ts'
import { taskRows } from '#server/modules/plan/storing/task-rows.ts'
import { versionRows } from '#server/modules/plan/storing/version-rows.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import { canonicalOrThrow } from '#server/platform/audit/entry-hash.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { likenessOf } from './draft.ts'
import { type DraftRow, deleteDraft } from './draft-store.ts'
import { findDuplicate } from './duplicates.ts'
import { type Acting, draftOrThrow, type ImportDeps } from './import-service.ts'
import { freePlanKey } from './plan-key.ts'

export interface Confirmation {
  readonly importId: string
  readonly acceptDuplicate: boolean
  /** When the county knew of it: now, unless a sample is told of. */
  readonly knownAt?: Instant
}

export interface ConfirmedPlan {
  readonly planKey: string
  readonly planVersionId: string
}

/**
 * 确认导入 — in one transaction the draft becomes a plan: document, version, tasks with everything they say, the units
 * and sets that the county lacked, and the entries in its chain. Fails as a whole or not at all.
 */
export function confirmDraft(deps: ImportDeps, acting: Acting, confirmation: Confirmation): Promise<ConfirmedPlan> {
  const { county } = acting
  return deps.db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const draft = await draftOrThrow(tx, county.id, confirmation.importId)
    const duplicate = await findDuplicate(tx, likenessOf(draft))
    if (duplicate && !confirmation.acceptDuplicate) {
      throw planProblem('IMPORT_DUPLICATE', { planKey: duplicate.planKey, title: duplicate.title })
    }
    const at = deps.clock.now()
    // A demonstration county lives at its own moment: what comes to it now, it has known then.
    const knownAt = confirmation.knownAt ?? county.asOf ?? at
    const writing = { acting, draft, at, knownAt, keepsDuplicate: duplicate !== null }
    const parties = await settleParties(tx, { countyId: county.id, knownAt, isDemo: county.isDemo }, draft.parsed.units)
    await auditCreatedUnits(tx, writing, parties)
    const confirmed = await writePlan(tx, writing, parties)
    await deleteDraft(tx, county.id, draft.import_id)
    return confirmed
  })
}

interface Writing {
  readonly acting: Acting
  readonly draft: DraftRow
  /** Wall time, for the chain. */
  readonly at: Instant
  readonly knownAt: Instant
  readonly keepsDuplicate: boolean
}

async function auditCreatedUnits(tx: Executor, writing: Writing, parties: Parties): Promise<void> {
  const { acting, at, draft } = writing
  const { createdUnits, createdSets } = parties
  if (createdUnits.length + createdSets.length === 0) return
  const content = {
    units: createdUnits.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })),
    sets: createdSets.map(({ id, name }) => ({ id, name })),
  }
  const object = `plan-import/${draft.import_id}`
  await appendAudit(tx, { countyId: acting.county.id, at, actor: acting.by, action: 'units.created', object, content })
}

async function writePlan(tx: Executor, writing: Writing, { byName }: Parties): Promise<ConfirmedPlan> {
  const { acting, draft, at, knownAt, keepsDuplicate } = writing
  const { parsed } = draft
  const owner = { county_id: acting.county.id, is_demo: acting.county.isDemo }
  const [documentId, planId, versionId] = [newId(), newId(), newId()]
  const { title, year } = likenessOf(draft)
  const planKey = await freePlanKey(tx, owner.county_id, year)
  const contentHash = sm3(canonicalOrThrow({ fileHash: draft.file_hash, text: draft.text, parsed }))
  const version = {
    ...owner,
    plan_version_id: versionId,
    plan_id: planId,
    no: 1,
    document_id: documentId,
    based_on: null,
    status: 'current' as const,
    effective_at: effectiveAt(parsed) ?? at,
    known_at: knownAt,
    confirmed_by: acting.by,
    content_hash: contentHash,
  }
  const head = {
    document: documentRow(owner, documentId, draft),
    plan: { ...owner, plan_id: planId, key: planKey, title, year },
    version,
  }
  const tasks = taskRows(parsed, { owner, versionId, parties: byName, newId })
  await insertPlan(tx, head, versionRows(owner, versionId, parsed, newId), tasks)
  const content = { planKey, title, fileHash: draft.file_hash, contentHash, tasks: tasks.tasks.length, keepsDuplicate }
  const object = `plan-version/${versionId}`
  await appendAudit(tx, { countyId: owner.county_id, at, actor: acting.by, action: 'plan.confirmed', object, content })
  return { planKey, planVersionId: versionId }
}

function documentRow(owner: { county_id: string; is_demo: boolean }, documentId: string, draft: DraftRow) {
  const { document, layout } = draft.parsed
  return {
    ...owner,
    document_id: documentId,
    file_id: draft.file_id,
    format: draft.format,
    encoding: draft.encoding,
    title: document.title,
    doc_number: document.docNumber,
    issuer: document.issuer,
    issued_on: document.issuedOn,
    recipients: JSON.stringify(document.recipients),
    publicity: document.publicity,
    text: draft.text,
    layout: JSON.stringify(layout),
  }
}

/** 生效时刻 — a document speaks from the first moment of its day of issue. */
function effectiveAt({ document }: ParsedDocument): Instant | null {
  const text = `${document.issuedOn}T00:00:00+08:00`
  return isInstant(text) ? text : null
}

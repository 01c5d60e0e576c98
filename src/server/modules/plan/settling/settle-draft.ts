import { planNameOf } from '#kernel/plan/plan-name.ts'
import type { Settlement } from '#kernel/plan/settlement.ts'
import { settleItem } from '#kernel/plan-change/settle-plan.ts'
import { lockCounty } from '#server/modules/county/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import { type DraftRow, draftOrThrow } from '#server/modules/plan/importing/draft-store.ts'
import type { Acting } from '#server/modules/plan/importing/import-deps.ts'
import { momentOf } from '#server/modules/plan/moment.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { namedParties, namesIn } from './named-parties.ts'
import { type Asked, prepareSettlement, type Subject } from './prepare-settlement.ts'
import type { SettlingDeps } from './settle-plan.ts'
import { DRAFT_NAMES, settlementOf } from './settlement-of-row.ts'
import { newSettlementRow } from './settlement-row.ts'
import { endSettlements, insertSettlements, listSettlementRows } from './settlement-store.ts'

/** 草稿校订 — everything settled about a draft, newest first. */
export async function readDraftSettlements(
  db: Executor,
  countyId: string,
  importId: string,
): Promise<readonly Settlement[]> {
  const rows = await listSettlementRows(db, countyId, { importId })
  return rows.map((row) => settlementOf(row, DRAFT_NAMES, true))
}

/** 校订草稿 — settles one thing about a draft; nothing is in the plan before it is confirmed. */
export function settleDraft(
  { db, clock }: SettlingDeps,
  acting: Acting,
  { importId, asked }: { readonly importId: string; readonly asked: Asked },
): Promise<Settlement> {
  const { county, by } = acting
  return db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const draft = await draftOrThrow(tx, county.id, importId)
    const prepared = prepareSettlement(asked, await subjectOf(tx, draft, asked.taskKey))
    await refuseStrangers(tx, draft, namesIn(prepared.after))
    const [settlementId, knownAt] = [newId(), momentOf(county, clock)]
    const ids = prepared.replaced.map(({ id }) => id)
    await endSettlements(tx, { countyId: county.id, ids }, { kind: 'replaced', by, at: knownAt })
    const row = newSettlementRow({ acting, settlementId, knownAt, asked, prepared })
    await insertSettlements(tx, [{ ...row, import_id: importId, plan_id: null, lineage_id: null }])
    const { before, after, mark } = prepared
    const { kind, taskKey, reason } = asked
    const content = { importId, kind, taskKey, before, after, mark, reason, replaced: ids }
    await audit(tx, { acting, clock, action: 'plan.draft-settled', settlementId, content })
    return { id: settlementId, kind, taskKey, before, after, mark, reason, by, knownAt, ended: null }
  })
}

async function subjectOf(tx: Executor, draft: DraftRow, taskKey: string | null): Promise<Subject> {
  const { parsed, text } = draft
  const settlements = await readDraftSettlements(tx, draft.county_id, draft.import_id)
  const item = parsed.plans.flatMap(({ items }) => items).find(({ id }) => id === taskKey)
  return {
    title: planNameOf(parsed.document.title),
    text,
    issuedOn: parsed.document.issuedOn,
    item: item === undefined ? null : settleItem(item, settlements),
    issues: parsed.issues,
    settlements,
  }
}

async function refuseStrangers(tx: Executor, draft: DraftRow, names: readonly string[]): Promise<void> {
  const { unknown } = await namedParties(tx, draft.county_id, names, draft.parsed.units)
  const [name] = unknown
  if (name !== undefined) throw planProblem('SETTLEMENT_UNIT_UNKNOWN', { name })
}

interface Told {
  readonly acting: Acting
  readonly clock: Clock
  readonly action: 'plan.draft-settled' | 'plan.draft-settlement-withdrawn'
  readonly settlementId: string
  readonly content: unknown
}

async function audit(tx: Executor, { acting, clock, action, settlementId, content }: Told): Promise<void> {
  const object = `plan-settlement/${settlementId}`
  await appendAudit(tx, { countyId: acting.county.id, at: clock.now(), actor: acting.by, action, object, content })
}

/** 撤回草稿校订 — what was read holds again. */
export async function withdrawDraftSettlement(
  { db, clock }: SettlingDeps,
  acting: Acting,
  { importId, settlementId }: { readonly importId: string; readonly settlementId: string },
): Promise<void> {
  const { county, by } = acting
  await db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    await draftOrThrow(tx, county.id, importId)
    const settlements = await readDraftSettlements(tx, county.id, importId)
    const settlement = settlements.find(({ id, ended }) => id === settlementId && ended === null)
    if (!settlement) throw planProblem('SETTLEMENT_NOT_FOUND')
    const end = { kind: 'withdrawn', by, at: momentOf(county, clock) } as const
    await endSettlements(tx, { countyId: county.id, ids: [settlementId] }, end)
    const content = { importId, kind: settlement.kind, taskKey: settlement.taskKey }
    await audit(tx, { acting, clock, action: 'plan.draft-settlement-withdrawn', settlementId, content })
  })
}

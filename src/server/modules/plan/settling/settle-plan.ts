import type { Settlement } from '#kernel/plan/settlement.ts'
import { settleParties } from '#server/modules/org/index.ts'
import { planProblem } from '#server/modules/plan/errors.ts'
import type { Acting } from '#server/modules/plan/importing/import-deps.ts'
import { readDocumentHead } from '#server/modules/plan/living/document-store.ts'
import { itemOf } from '#server/modules/plan/versions/item-of-rows.ts'
import { issueOf } from '#server/modules/plan/versions/measures.ts'
import { readIssues } from '#server/modules/plan/versions/row-store.ts'
import { readTaskParts, type TaskParts } from '#server/modules/plan/versions/task-parts.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Database } from '#server/platform/db/database.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { applyValue, restorePrinted } from './apply-value.ts'
import { findTaskByKey } from './field-store.ts'
import { namedParties, namesIn } from './named-parties.ts'
import { applicationOf, type PlanAtHand, takePlan } from './plan-at-hand.ts'
import { readPlanSettlements } from './plan-settlements.ts'
import { type Asked, type Prepared, prepareSettlement, type Subject } from './prepare-settlement.ts'
import { withClauses } from './settlement-of-row.ts'
import { newSettlementRow } from './settlement-row.ts'
import { endSettlements, insertSettlements } from './settlement-store.ts'

export interface SettlingDeps {
  readonly db: Database
  readonly clock: Clock
}

/**
 * 校订计划 — settles one thing about the version in force: the value holds from now on, what was settled about the same
 * thing before has ended. Somebody else's newer settlement is a conflict, and nothing changes.
 */
export function settlePlan(
  { db, clock }: SettlingDeps,
  acting: Acting,
  { planKey, asked }: { readonly planKey: string; readonly asked: Asked },
): Promise<Settlement> {
  return db.tx(async (tx) => {
    const hand = await takePlan(tx, clock, acting, planKey)
    const task = await taskAtHand(tx, hand, asked.taskKey)
    const prepared = prepareSettlement(asked, await subjectOf(tx, hand, task))
    const settlementId = newId()
    await endReplaced(tx, hand, prepared)
    await insert(tx, hand, { settlementId, asked, prepared, task })
    if (task !== null) await apply(tx, hand, { settlementId, prepared, task })
    const { before, after, mark, replaced } = prepared
    const { kind, taskKey, reason } = asked
    const told = { planKey, kind, taskKey, before, after, mark, reason, replaced: replaced.map(({ id }) => id) }
    await audit(tx, hand, { action: 'plan.settled', settlementId, content: told })
    const { knownAt } = hand
    return { id: settlementId, kind, taskKey, before, after, mark, reason, by: acting.by, knownAt, ended: null }
  })
}

async function taskAtHand(
  tx: Executor,
  { acting, reading }: PlanAtHand,
  key: string | null,
): Promise<TaskParts | null> {
  const [countyId, versionId] = [acting.county.id, reading.version.id]
  const taskId = key === null ? null : await findTaskByKey(tx, countyId, { versionId, key })
  if (taskId === null) return null
  const [parts] = await readTaskParts(tx, { countyId, versionId, taskId, state: { inForceAt: reading.at } })
  return parts ?? null
}

async function subjectOf(tx: Executor, hand: PlanAtHand, task: TaskParts | null): Promise<Subject> {
  const { acting, plan, reading } = hand
  const countyId = acting.county.id
  const { text, issuedOn } = await readDocumentHead(tx, countyId, reading.version.documentId)
  const issues = await readIssues(tx, { countyId, versionId: reading.version.id })
  return {
    title: plan.title,
    text,
    issuedOn,
    item: task && itemOf(task),
    issues: issues.map(issueOf),
    settlements: await readPlanSettlements(tx, { countyId, planId: plan.id }, reading),
  }
}

/** A confirmation or a question in the place of a correction brings the printed words back. */
async function endReplaced(tx: Executor, hand: PlanAtHand, { replaced, after }: Prepared): Promise<void> {
  const { acting, knownAt } = hand
  const ids = replaced.map(({ id }) => id)
  await endSettlements(tx, { countyId: acting.county.id, ids }, { kind: 'replaced', by: acting.by, at: knownAt })
  for (const { after: ended, taskKey } of replaced) {
    if (ended === null || taskKey === null || ended.field === after?.field) continue
    const task = await taskAtHand(tx, hand, taskKey)
    if (task) await restorePrinted(tx, applicationOf(hand, task.task.lineage_id), ended.field)
  }
}

interface Writing {
  readonly settlementId: string
  readonly prepared: Prepared
  readonly task: TaskParts | null
}

async function insert(
  tx: Executor,
  hand: PlanAtHand,
  { settlementId, prepared, task, asked }: Writing & { asked: Asked },
) {
  const lineages = new Map(task?.clauses.map(({ key, lineage_id }) => [key, lineage_id]))
  const byLineage = (key: string): string => lineages.get(key) ?? key
  const { acting, plan, knownAt } = hand
  const row = newSettlementRow({
    acting,
    settlementId,
    knownAt,
    asked,
    prepared: {
      ...prepared,
      before: prepared.before && withClauses(prepared.before, byLineage),
      after: prepared.after && withClauses(prepared.after, byLineage),
    },
  })
  await insertSettlements(tx, [
    { ...row, plan_id: plan.id, import_id: null, lineage_id: task?.task.lineage_id ?? null },
  ])
}

async function apply(tx: Executor, hand: PlanAtHand, { settlementId, prepared, task }: Writing): Promise<void> {
  const { after } = prepared
  if (after === null || task === null) return
  const { county } = hand.acting
  const { known, unknown } = await namedParties(tx, county.id, namesIn(after))
  const [stranger] = unknown
  if (stranger !== undefined) throw planProblem('SETTLEMENT_UNIT_UNKNOWN', { name: stranger })
  const origin = { countyId: county.id, knownAt: hand.knownAt, isDemo: county.isDemo }
  const { byName } = await settleParties(tx, origin, known)
  const lineages = new Map(task.clauses.map(({ key, lineage_id }) => [key, lineage_id]))
  const value = withClauses(after, (key) => lineages.get(key) ?? key)
  await applyValue(tx, applicationOf(hand, task.task.lineage_id), { settlementId, value, parties: byName })
}

interface Told {
  readonly action: 'plan.settled' | 'plan.settlement-withdrawn'
  readonly settlementId: string
  readonly content: unknown
}

async function audit(
  tx: Executor,
  { acting, now }: PlanAtHand,
  { action, settlementId, content }: Told,
): Promise<void> {
  const object = `plan-settlement/${settlementId}`
  await appendAudit(tx, { countyId: acting.county.id, at: now, actor: acting.by, action, object, content })
}

/** 撤回校订 — the settlement ends, and what is printed holds again. */
export async function withdrawSettlement(
  { db, clock }: SettlingDeps,
  acting: Acting,
  { planKey, settlementId }: { readonly planKey: string; readonly settlementId: string },
): Promise<void> {
  await db.tx(async (tx) => {
    const hand = await takePlan(tx, clock, acting, planKey)
    const countyId = acting.county.id
    const settlements = await readPlanSettlements(tx, { countyId, planId: hand.plan.id }, hand.reading)
    const settlement = settlements.find(({ id, ended }) => id === settlementId && ended === null)
    if (!settlement) throw planProblem('SETTLEMENT_NOT_FOUND')
    const { kind, taskKey, after } = settlement
    await endSettlements(tx, { countyId, ids: [settlementId] }, { kind: 'withdrawn', by: acting.by, at: hand.knownAt })
    const task = await taskAtHand(tx, hand, taskKey)
    if (after && task) await restorePrinted(tx, applicationOf(hand, task.task.lineage_id), after.field)
    await audit(tx, hand, { action: 'plan.settlement-withdrawn', settlementId, content: { planKey, kind, taskKey } })
  })
}

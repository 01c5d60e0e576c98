import { type Instant, isInstant, type LocalDate } from '#kernel/time/calendar.ts'
import { lockCounty } from '#server/modules/county/index.ts'
import { settleParties } from '#server/modules/org/index.ts'
import { momentOf } from '#server/modules/plan/moment.ts'
import { linkPolicies } from '#server/modules/plan/policies/link-policies.ts'
import { insertVersion } from '#server/modules/plan/storing/plan-store.ts'
import { taskRows } from '#server/modules/plan/storing/task-rows.ts'
import { versionRows } from '#server/modules/plan/storing/version-rows.ts'
import { fillTaskSearch } from '#server/modules/plan/versions/task-search.ts'
import { endOf } from '#server/modules/plan/versions/version-in-force.ts'
import { supersedeVersions } from '#server/modules/plan/versions/version-store.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { type Acceptance, refuseUnaccepted } from './acceptance.ts'
import { type Ancestry, ancestryOf } from './ancestry.ts'
import { auditConfirmed, auditCreatedUnits } from './confirmation-audit.ts'
import { type DraftRow, deleteDraft, draftOrThrow } from './draft-store.ts'
import type { Acting, ImportDeps } from './import-deps.ts'
import { moveSettlements } from './move-settlements.ts'
import { settleConfirmed } from './settled-draft.ts'
import { headRows } from './version-head.ts'

export interface Confirmation extends Partial<Acceptance> {
  readonly importId: string
  /** From when it holds; the day of issue unless told. */
  readonly effectiveOn?: LocalDate | undefined
  /** Contested settlements of the amended plan that are kept against the new text. */
  readonly keep?: readonly string[]
  readonly reason?: string
  /** When the county knew of it: now, unless a sample is told of. */
  readonly knownAt?: Instant
}

export interface ConfirmedPlan {
  readonly planKey: string
  readonly planVersionId: string
}

/**
 * 确认导入 — in one transaction the draft becomes a plan, or the next version of the plan it amends: document, version, tasks
 * with everything they say, what was settled about it and what goes on of what was settled before, the units and sets
 * that the county lacked, and the entries in its chain. Fails as a whole or not at all.
 */
export function confirmDraft(deps: ImportDeps, acting: Acting, confirmation: Confirmation): Promise<ConfirmedPlan> {
  const { county } = acting
  return deps.db.tx(async (tx) => {
    await lockCounty(tx, county.id)
    const draft = await draftOrThrow(tx, county.id, confirmation.importId)
    const ancestry = await ancestryOf(tx, draft)
    const accepted = { acceptDuplicate: false, acceptLoss: false, acceptOtherCounty: false, ...confirmation }
    const duplicate = await refuseUnaccepted(tx, draft, { accepted, amended: ancestry.amended })
    const knownAt = confirmation.knownAt ?? momentOf(county, deps.clock)
    const confirming = { acting, draft, ancestry, confirmation, knownAt, at: deps.clock.now() }
    const { head, settled } = await writeVersion(tx, confirming)
    const { plan_version_id: planVersionId } = head.version
    await fillTaskSearch(tx, county.id, planVersionId)
    await linkPolicies(tx, { countyId: county.id, isDemo: county.isDemo, versionId: planVersionId })
    await auditConfirmed(tx, { ...confirming, head, settled, duplicate, reason: confirmation.reason ?? '' })
    await deleteDraft(tx, county.id, draft.import_id)
    return { planKey: head.planKey, planVersionId }
  })
}

interface Confirming {
  readonly acting: Acting
  readonly draft: DraftRow
  readonly ancestry: Ancestry
  readonly confirmation: Confirmation
  readonly knownAt: Instant
  /** Wall time, for the chain. */
  readonly at: Instant
}

/** Units, version, tasks and what holds of what was settled, in the order in which they stand on each other. */
async function writeVersion(tx: Executor, { acting, draft, ancestry, confirmation, knownAt, at }: Confirming) {
  const { county, by } = acting
  const { import_id: importId, parsed } = draft
  const { amended, lineages } = ancestry
  const settled = await settleConfirmed(tx, draft, { amended, keep: confirmation.keep ?? [], at: knownAt })
  const origin = { countyId: county.id, knownAt, isDemo: county.isDemo }
  const created = await settleParties(tx, origin, [...parsed.units, ...settled.named])
  await auditCreatedUnits(tx, { acting, at, importId }, created)
  const effectiveAt = dayStart(confirmation.effectiveOn)
  const head = await headRows(tx, draft, { acting, ancestry, knownAt, effectiveAt })
  const owner = { county_id: county.id, is_demo: county.isDemo }
  const { plan_version_id: versionId, plan_id: planId, effective_at } = head.version
  const parties = new Map([...settled.parties, ...created.byName])
  const context = { owner, versionId, knownAt, parties, lineages, applied: settled.applied, newId }
  const tasks = taskRows(parsed, context)
  if (amended) await supersedeVersions(tx, county.id, planId)
  await insertVersion(tx, head, versionRows(owner, versionId, parsed, newId), tasks)
  const since = endOf({ knownAt, effectiveAt: effective_at })
  await moveSettlements(tx, settled, { owner, importId, planId, by, knownAt, since, tasks })
  return { head, settled }
}

function dayStart(day: LocalDate | undefined): Instant | null {
  const text = `${day}T00:00:00+08:00`
  return isInstant(text) ? text : null
}

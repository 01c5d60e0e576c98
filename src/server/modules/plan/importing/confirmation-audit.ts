import type { Instant } from '#kernel/time/calendar.ts'
import type { Parties } from '#server/modules/org/index.ts'
import type { HeadRows } from '#server/modules/plan/storing/plan-store.ts'
import { appendAudit } from '#server/platform/audit/append-audit.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { Ancestry } from './ancestry.ts'
import type { DraftRow } from './draft-store.ts'
import type { Duplicate } from './duplicates.ts'
import type { Acting } from './import-deps.ts'
import type { SettledDraft } from './settled-draft.ts'

interface Creating {
  readonly acting: Acting
  readonly at: Instant
  readonly importId: string
}

export async function auditCreatedUnits(
  tx: Executor,
  { acting, at, importId }: Creating,
  created: Parties,
): Promise<void> {
  const { createdUnits, createdSets } = created
  if (createdUnits.length + createdSets.length === 0) return
  const content = {
    units: createdUnits.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases })),
    sets: createdSets.map(({ id, name }) => ({ id, name })),
  }
  const object = `plan-import/${importId}`
  await appendAudit(tx, { countyId: acting.county.id, at, actor: acting.by, action: 'units.created', object, content })
}

interface Confirmed {
  readonly acting: Acting
  readonly at: Instant
  readonly draft: DraftRow
  readonly head: HeadRows & { readonly planKey: string }
  readonly ancestry: Ancestry
  readonly settled: SettledDraft
  readonly duplicate: Duplicate | null
  readonly reason: string
}

/** What was confirmed, what it changed, and what became of what was settled before. */
export async function auditConfirmed(tx: Executor, confirmed: Confirmed): Promise<void> {
  const { acting, at, draft, head, ancestry, settled, duplicate, reason } = confirmed
  const { amended, basedOn } = ancestry
  const { version, planKey, document } = head
  const content = {
    planKey,
    no: version.no,
    basedOn,
    title: document.title,
    fileHash: draft.file_hash,
    contentHash: version.content_hash,
    effectiveAt: version.effective_at,
    tasks: draft.parsed.plans.flatMap(({ items }) => items).length,
    keepsDuplicate: duplicate !== null,
    counts: amended?.change.counts ?? null,
    settlements: {
      own: settled.own.map(({ id }) => id),
      continued: settled.continued.map(({ settlement }) => settlement.id),
      amended: settled.amended,
      replaced: settled.replaced,
    },
    reason,
  }
  await appendAudit(tx, {
    countyId: acting.county.id,
    at,
    actor: acting.by,
    action: amended ? 'plan.amended' : 'plan.confirmed',
    object: `plan-version/${version.plan_version_id}`,
    content,
  })
}

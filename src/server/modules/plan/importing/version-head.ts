import { type Instant, isInstant } from '#kernel/time/calendar.ts'
import type { HeadRows } from '#server/modules/plan/storing/plan-store.ts'
import { canonicalOrThrow } from '#server/platform/audit/entry-hash.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { newId } from '#server/platform/id.ts'
import { sm3 } from '#server/platform/sm3.ts'
import type { Ancestry } from './ancestry.ts'
import { likenessOf } from './draft.ts'
import type { DraftRow } from './draft-store.ts'
import type { Acting } from './import-deps.ts'
import { freePlanKey } from './plan-key.ts'

interface Heading {
  readonly acting: Acting
  readonly ancestry: Ancestry
  readonly knownAt: Instant
  /** From when the person says it holds; null: from when the document says. */
  readonly effectiveAt: Instant | null
}

/** 版本之首 — the document, the plan where it is a new one, and the version, ready to be inserted. */
export async function headRows(
  tx: Executor,
  draft: DraftRow,
  { acting, ancestry, knownAt, effectiveAt }: Heading,
): Promise<HeadRows & { readonly planKey: string }> {
  const { county, by } = acting
  const { amended, basedOn, rolledInto } = ancestry
  const owner = { county_id: county.id, is_demo: county.isDemo }
  const { title, year: stated } = likenessOf(draft)
  const year = rolledInto ?? stated
  const planKey = amended?.plan.key ?? (await freePlanKey(tx, county.id, year))
  const planId = amended?.plan.id ?? newId()
  const document = documentRow(owner, draft)
  return {
    planKey,
    document,
    plan: amended ? null : { ...owner, plan_id: planId, key: planKey, title, year },
    version: {
      ...owner,
      plan_version_id: newId(),
      plan_id: planId,
      no: amended ? amended.version.no + 1 : 1,
      document_id: document.document_id,
      based_on: basedOn,
      status: 'current',
      effective_at: effectiveAt ?? effectiveByText(draft, rolledInto) ?? knownAt,
      known_at: knownAt,
      confirmed_by: by,
      content_hash: sm3(canonicalOrThrow({ fileHash: draft.file_hash, text: draft.text, parsed: draft.parsed })),
    },
  }
}

function documentRow(owner: { county_id: string; is_demo: boolean }, draft: DraftRow) {
  const { document, layout } = draft.parsed
  return {
    ...owner,
    document_id: newId(),
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

/** 生效时刻 — a document speaks from the first moment of its day of issue, a plan rolled over from that of its year. */
function effectiveByText({ parsed }: DraftRow, rolledInto: number | null): Instant | null {
  const day = rolledInto === null ? parsed.document.issuedOn : `${rolledInto}-01-01`
  const text = `${day}T00:00:00+08:00`
  return isInstant(text) ? text : null
}

import { sql } from 'kysely'
import type { AuditEntry } from '#kernel/audit/audit-entry.ts'
import { epochMs, type Instant, instantOf } from '#kernel/time/calendar.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { CHAIN_START, canonicalOrThrow, entryHashOf } from './entry-hash.ts'

export interface AuditEvent {
  readonly countyId: string
  /** Wall time, also where the write is about another time. */
  readonly at: Instant
  readonly actor: string
  readonly action: string
  readonly object: string
  /** What was written, as JSON; null where there is nothing but the act. */
  readonly content: unknown
}

/**
 * 追加审计 — adds one link to the county's chain in the transaction of the write it attests, so that neither stands
 * without the other. Links are numbered without gaps: the county's head row is locked until the transaction ends.
 */
export async function appendAudit(tx: Executor, event: AuditEvent): Promise<AuditEntry> {
  const content = canonicalOrThrow(event.content)
  const { seq, hash: prev } = await nextLink(tx, event.countyId)
  const entry = {
    countyId: event.countyId,
    seq,
    at: instantOf(epochMs(event.at)),
    actor: event.actor,
    action: event.action,
    object: event.object,
    contentHash: sm3(content),
    prev,
  }
  const hash = entryHashOf(entry)
  const { countyId: county_id, contentHash: content_hash, ...columns } = entry
  await tx
    .insertInto('audit_entry')
    .values({ ...columns, county_id, content, content_hash, hash })
    .execute()
  await tx.updateTable('audit_head').set({ hash }).where('county_id', '=', event.countyId).execute()
  return { ...entry, hash }
}

/** Takes the head row, making it for the first link, and counts on; its hash is still that of the last link. */
async function nextLink(tx: Executor, countyId: string): Promise<{ seq: number; hash: string }> {
  return tx
    .insertInto('audit_head')
    .values({ county_id: countyId, seq: 1, hash: CHAIN_START })
    .onConflict((conflict) => conflict.column('county_id').doUpdateSet({ seq: sql`audit_head.seq + 1` }))
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow()
}

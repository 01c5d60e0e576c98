import type { AuditEntry } from '#kernel/audit/audit-entry.ts'
import type { Executor } from '#server/platform/db/tables.ts'

export type AuditLine = Omit<AuditEntry, 'countyId'>

export interface AuditPageQuery {
  readonly countyId: string
  /** Entries numbered below this; undefined for the newest. */
  readonly before: number | undefined
  readonly limit: number
}

/** Newest first. */
export function readAuditPage(db: Executor, { countyId, before, limit }: AuditPageQuery): Promise<AuditLine[]> {
  const entries = db
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'actor', 'action', 'object', 'content_hash as contentHash', 'prev', 'hash'])
    .where('county_id', '=', countyId)
  return (before === undefined ? entries : entries.where('seq', '<', before))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
}

/** Entries are numbered without gaps, so that the head's number is their count. */
export async function countAuditEntries(db: Executor, countyId: string): Promise<number> {
  const head = await db.selectFrom('audit_head').select('seq').where('county_id', '=', countyId).executeTakeFirst()
  return head?.seq ?? 0
}

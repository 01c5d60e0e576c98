import { sql } from 'kysely'
import type { AuditEntry } from '#kernel/audit/audit-entry.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import { parseTimestamptz } from '#server/platform/db/value-parsers.ts'

/** 链头 — a link by number and hash. */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
}

/** One stored link with the text it attests; `at` is whatever stands there, which may be no instant any more. */
export interface Link extends Omit<AuditEntry, 'at'> {
  readonly at: string
  readonly content: string
}

const PAGE_LINKS = 1_000

interface LinkRow extends Omit<Link, 'seq'> {
  readonly seq: string
}

/**
 * One page of links after `seq`, in order, the first page from the very beginning. Numbers and times are read as text:
 * a forged value that no honest one could be must be reported as a broken link, not as an unreadable row.
 */
export async function readLinks(db: Executor, countyId: string, seq: number): Promise<readonly Link[]> {
  const after = seq === 0 ? sql`true` : sql`seq > ${seq}`
  const { rows } = await sql<LinkRow>`
    select county_id as "countyId", seq::text as seq, at::text as at, actor, action, object, content,
           content_hash as "contentHash", prev, hash
      from audit_entry
     where county_id = ${countyId} and ${after}
     order by audit_entry.seq limit ${sql.lit(PAGE_LINKS)}`.execute(db)
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: instantOrText(row.at) }))
}

export async function readHead(db: Executor, countyId: string): Promise<ChainHead | undefined> {
  const { rows } = await sql<{ seq: string; hash: string }>`
    select seq::text as seq, hash from audit_head where county_id = ${countyId}`.execute(db)
  const [head] = rows
  return head && { seq: Number(head.seq), hash: head.hash }
}

function instantOrText(text: string): string {
  try {
    return parseTimestamptz(text)
  } catch {
    return text
  }
}

import type { Instant } from '#kernel/time/calendar.ts'

/**
 * 审计条目 — one link of a county's SM3 chain. contentHash is the SM3 of the RFC 8785 JSON of what was written;
 * hash is the SM3 of the RFC 8785 JSON of this entry without its own hash; prev is the hash before it.
 */
export interface AuditEntry {
  readonly countyId: string
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly action: string
  readonly object: string
  readonly contentHash: string
  readonly prev: string
  readonly hash: string
}

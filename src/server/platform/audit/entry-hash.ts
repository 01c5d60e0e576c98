import type { AuditEntry } from '#kernel/audit/audit-entry.ts'
import { canonicalJson } from '#kernel/audit/canonical-json.ts'
import { sm3 } from '#server/platform/sm3.ts'
import { auditError } from './errors.ts'

/** What the first entry of a chain follows. */
export const CHAIN_START = '0'.repeat(64)

/** 链上摘要 — SM3 of the RFC 8785 JSON of an entry without its own hash. */
export function entryHashOf(entry: Omit<AuditEntry, 'hash' | 'at'> & { readonly at: string }): string {
  const { countyId, seq, at, actor, action, object, contentHash, prev } = entry
  return sm3(canonicalOrThrow({ countyId, seq, at, actor, action, object, contentHash, prev }))
}

/** 规范文本 — the RFC 8785 JSON of a value; throws AUDIT_CONTENT_INVALID with the place that has none. */
export function canonicalOrThrow(value: unknown): string {
  const written = canonicalJson(value)
  if (!written.ok) throw auditError('AUDIT_CONTENT_INVALID', { path: written.path, reason: written.reason })
  return written.text
}

import type { ColumnType, Kysely } from 'kysely'
import type { Instant } from '#kernel/time/calendar.ts'

/** jsonb column: read as its value, written as JSON text, so that an array is never taken for a PostgreSQL array. */
export type JsonColumn<T> = ColumnType<T, string, string>

interface CountyTable {
  county_id: string
  slug: string
  name_zh: string
  name_en: string
  full_name: string
  is_demo: boolean
  demo_as_of: Instant | null
  config: JsonColumn<unknown>
  created_at: Instant
}

interface StoredFileTable {
  county_id: string
  file_id: string
  sm3: string
  name: string
  media_type: string
  size: number
  received_at: Instant
  by: string
}

interface AuditEntryTable {
  county_id: string
  seq: number
  at: Instant
  actor: string
  action: string
  object: string
  /** RFC 8785 JSON, kept as the text that was hashed: jsonb would forget how a number was written. */
  content: string
  content_hash: string
  prev: string
  hash: string
}

interface AuditHeadTable {
  county_id: string
  seq: number
  hash: string
}

interface InstallationTable {
  key: string
  value: JsonColumn<unknown>
}

/**
 * 平台表 — the platform's own tables. A module declares its own as a `type` (kysely refuses an interface) and adds them
 * with `tx.withTables<PlanTables>()`.
 */
export type PlatformTables = {
  county: CountyTable
  stored_file: StoredFileTable
  audit_entry: AuditEntryTable
  audit_head: AuditHeadTable
  installation: InstallationTable
}

/** 执行者 — the root database or an open transaction; store functions take it first. */
export type Executor = Kysely<PlatformTables>

import type { ImportDraft } from '#contract/schemas/plan-import.ts'
import { planNameOf } from '#kernel/plan/plan-name.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { unknownNames } from '#server/modules/org/index.ts'
import type { Executor } from '#server/platform/db/tables.ts'
import type { DraftRow } from './draft-store.ts'
import { type Duplicate, findDuplicate } from './duplicates.ts'

/** A draft as its reader sees it; parsed stays as the parser made it. */
export interface Draft extends Omit<ImportDraft, 'parsed' | 'warnings' | 'stages' | 'newUnits' | 'duplicateOf'> {
  readonly stages: DraftRow['stages']
  readonly warnings: DraftRow['warnings']
  readonly parsed: ParsedDocument
  readonly newUnits: readonly string[]
  readonly duplicateOf: Duplicate | null
}

/** 草稿现状 — what confirming would do is worked out anew at each look: units and plans may have come since. */
export async function describeDraft(db: Executor, row: DraftRow): Promise<Draft> {
  const { parsed, county_id: countyId } = row
  return {
    id: row.import_id,
    fileName: row.file_name,
    fileHash: row.file_hash,
    size: row.size,
    format: row.format,
    encoding: row.encoding,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    stages: row.stages,
    warnings: row.warnings,
    text: row.text,
    parsed,
    newUnits: await unknownNames(db, countyId, parsed.units),
    duplicateOf: await findDuplicate(db, likenessOf(row)),
  }
}

export function likenessOf({ county_id, file_hash, parsed }: DraftRow) {
  return { countyId: county_id, fileHash: file_hash, title: planNameOf(parsed.document.title), year: yearOf(parsed) }
}

/** 计划年度 — the year that the plans themselves state, else that of issue. */
export function yearOf({ plans, document }: ParsedDocument): number | null {
  const stated = plans.find(({ year }) => year !== null)?.year
  if (stated !== undefined) return stated
  return document.issuedOn === null ? null : Number(document.issuedOn.slice(0, 4))
}

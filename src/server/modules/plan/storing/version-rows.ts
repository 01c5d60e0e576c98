import type { Insertable } from 'kysely'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import type { PlanTables } from '#server/modules/plan/tables.ts'

/** Whose the rows are. */
export interface Owner {
  readonly county_id: string
  readonly is_demo: boolean
}

export type NewId = () => string

/** 版本所属行 — what a version says of itself beyond its tasks: parts, annexed objects and lint. */
export interface VersionRows {
  readonly parts: readonly Insertable<PlanTables['plan_part']>[]
  readonly annexes: readonly Insertable<PlanTables['annexed_object']>[]
  readonly issues: readonly Insertable<PlanTables['plan_issue']>[]
}

export function versionRows(owner: Owner, versionId: string, parsed: ParsedDocument, newId: NewId): VersionRows {
  const version = { ...owner, plan_version_id: versionId }
  return {
    parts: parsed.plans.map(({ title, domain, year }, ordinal) => ({ ...version, ordinal, title, domain, year })),
    annexes: parsed.annexes.map((annex, ordinal) => ({
      ...version,
      annexed_object_id: newId(),
      ordinal,
      key: annex.id,
      kind: annex.kind,
      name: annex.name,
      river: annex.river ?? null,
      lon: decimal(annex.lon),
      lat: decimal(annex.lat),
      lon_lat_text: annex.lonLatText,
      target_class: annex.targetClass,
      class_text: annex.classText,
      state: annex.state ?? null,
      start_at: annex.source.start,
      end_at: annex.source.end,
    })),
    issues: parsed.issues.map(({ code, severity, item, params, source }, ordinal) => ({
      ...version,
      plan_issue_id: newId(),
      ordinal,
      code,
      severity,
      item: item ?? null,
      params: JSON.stringify(params),
      start_at: source.start,
      end_at: source.end,
    })),
  }
}

/** A number as the exact decimal text that numeric columns take and give. */
export function decimal(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

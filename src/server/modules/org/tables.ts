import type { OrgUnitKind } from '#kernel/org/org-unit.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { JsonColumn } from '#server/platform/db/tables.ts'
import type { SetRule } from './unit.ts'

/** 单位表 — organisations of a county in the officially printed order, and the sets that plans name. */
export type OrgTables = {
  org_unit: {
    county_id: string
    unit_id: string
    name: string
    full_name: string
    aliases: string[]
    kind: OrgUnitKind
    parent_id: string | null
    area_code: string | null
    display_order: number
    valid_from: LocalDate | null
    valid_to: LocalDate | null
    succeeded_by: string | null
    known_at: Instant
    is_demo: boolean
  }
  unit_set: {
    county_id: string
    set_id: string
    name: string
    display_order: number
    rule: JsonColumn<SetRule>
    known_at: Instant
    is_demo: boolean
  }
  calendar_feed: {
    county_id: string
    unit_id: string
    token_hash: string
    token: string
    created_at: Instant
    created_by: string
    is_demo: boolean
  }
  unit_set_member: {
    county_id: string
    set_id: string
    unit_id: string
    ordinal: number
    is_demo: boolean
  }
}

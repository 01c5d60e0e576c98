import type { Geography } from '#kernel/geo/geography.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { JsonColumn } from '#server/platform/db/tables.ts'

/** 县域地理表 — what a map of a county is drawn from, as received. */
export type AreaTables = {
  county_geography: {
    county_id: string
    geography: JsonColumn<Geography>
    known_at: Instant
    is_demo: boolean
  }
}

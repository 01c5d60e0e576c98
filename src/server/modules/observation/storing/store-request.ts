import type { Interval, ObservationTable } from '#kernel/observation/observation-table.ts'
import type { Instant, LocalDate } from '#kernel/time/calendar.ts'
import type { Stage } from '#server/modules/observation/tables.ts'

/** 存入请求 — a table of readings, whose stations are the county's by the map; those not in it are left out. */
export interface StoreRequest {
  readonly countyId: string
  readonly isDemo: boolean
  readonly table: ObservationTable
  /** Code as the table has it → id of the county's station. */
  readonly stations: ReadonlyMap<string, string>
  readonly interval: Interval
  readonly stage: Stage
  /** null: not from a file (a sample). */
  readonly importId: string | null
  readonly knownAt: Instant
}

/** 涉及之日 — a station on a Beijing day of which readings came, changed or went. */
export interface AffectedDay {
  readonly stationId: string
  readonly day: LocalDate
}

/**
 * 存入结果 — readings by what became of them: stored where there was none; unchanged; corrected, that is another value or a
 * later stage; outranked by a later stage that stands there already.
 */
export interface StoreResult {
  readonly stored: number
  readonly unchanged: number
  readonly corrected: number
  readonly outranked: number
  /** Distinct; those alone must be computed anew. */
  readonly affected: readonly AffectedDay[]
}

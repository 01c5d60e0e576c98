import type { Interval, ObservationTable } from '#kernel/observation/observation-table.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import type { Stage } from '#server/modules/observation/tables.ts'

/** 历史批次 — readings with the moment at which each row of the table came to be known, epoch milliseconds. */
export interface HistoryBatch {
  readonly table: ObservationTable
  readonly interval: Interval
  readonly stage: Stage
  readonly knownAt: Float64Array
}

/**
 * 历史 — of a county as a demonstration replays it: every reading known at its own time, none of them twice. What replaced
 * readings later on is stored afterwards, as anybody's corrections are.
 */
export interface History {
  readonly countyId: string
  readonly isDemo: boolean
  /** Code as the tables have it → id of the county's station. */
  readonly stations: ReadonlyMap<string, string>
  readonly batches: readonly HistoryBatch[]
  /** Not before the last of them was known. */
  readonly asOf: Instant
}

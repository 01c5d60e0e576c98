import type { Factor, UnitCode } from '#kernel/observation/factor.ts'
import type { Interval, ObservationColumn } from '#kernel/observation/observation-table.ts'
import type { Instant } from '#kernel/time/calendar.ts'
import { factorDefinition } from '#packs/factors/all.ts'

/**
 * 读数批次 — readings of one station as the county came to know them, row by row. Times are epoch milliseconds; starts are
 * starts of intervals.
 */
export interface ReadingBatch {
  readonly station: string
  readonly interval: Interval
  readonly stage: 'realtime' | 'reviewed'
  readonly start: Float64Array
  readonly knownAt: Float64Array
  readonly columns: readonly ObservationColumn[]
}

/** 后到批次 — came in one go, behind its time: late, or reviewed; it stands above what was known of the same hours. */
export interface LaterBatch {
  readonly knownAt: Instant
  readonly batch: ReadingBatch
}

/** 演示读数 — what flowed in by itself, and what came later, in the order in which it did. */
export interface DemoReadings {
  readonly flow: readonly ReadingBatch[]
  readonly later: readonly LaterBatch[]
}

/** 因子列 — in the unit the factor is kept in. Throws for a factor the packs do not know. */
export function factorColumn(
  factor: Factor,
  values: Int32Array,
  { decimals, below = null }: { readonly decimals?: number; readonly below?: Uint8Array | null } = {},
): ObservationColumn {
  const definition = factorDefinition(factor)
  if (definition === undefined) throw new TypeError(`no such factor: ${factor}`)
  const unit: UnitCode = definition.unit
  return { factor, unit, decimals: decimals ?? definition.decimals, values, below }
}

/** 取行 — a batch of some rows only, each as known since the moment given. */
export function pickRows(
  batch: ReadingBatch,
  rows: readonly number[],
  knownAt: (row: number) => number = (row) => batch.knownAt[row] ?? Number.NaN,
): ReadingBatch {
  const taken = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN)
  return {
    ...batch,
    start: taken(batch.start),
    knownAt: Float64Array.from(rows, knownAt),
    columns: batch.columns.map((column) => ({
      ...column,
      values: Int32Array.from(rows, (row) => column.values[row] ?? 0),
      below: column.below && Uint8Array.from(rows, (row) => column.below?.[row] ?? 0),
    })),
  }
}

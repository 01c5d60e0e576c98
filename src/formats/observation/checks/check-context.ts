import type { ReadingNeed } from '#formats/observation/observation-reading.ts'
import type { Factor } from '#kernel/observation/factor.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import type { Interval, ObservationTable } from '#kernel/observation/observation-table.ts'

/** 检查的对象 — a table as read, and where findings go; checks mark rows, the caller leaves them out. */
export interface CheckContext {
  readonly table: ObservationTable
  readonly interval: Interval
  /** Printed head of a factor's column. */
  readonly headOf: (factor: Factor) => string
  /** The label of a row's time, as people write it. */
  readonly labelOf: (row: number) => string
  /** 1 where a row has an error. */
  readonly isBad: Uint8Array
  /** 1 where a row says again what another one says. */
  readonly isRepeated: Uint8Array
  readonly issues: ObservationIssue[]
  readonly needs: ReadingNeed[]
}

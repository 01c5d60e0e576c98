import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import type { ObservationTable } from '#kernel/observation/observation-table.ts'
import type { FeedRunning } from './feed-head.ts'

export interface NationalFeedOptions {
  /** ending: label 12:00 names the hour from 11:00 (the feed's own way); starting: the hour from 12:00. */
  readonly labelConvention: 'ending' | 'starting'
  /** Columns of running values to keep beside the six factors. */
  readonly running?: readonly FeedRunning[]
  /** Of `running`, those that are readings of their own here, as o3_8h in a table of day means: named when absent or wrong. */
  readonly readings?: readonly FeedRunning[]
  /** Keep rows with an error too, marked in `isBad`, so that every line of the file has its row. */
  readonly keepsBadRows?: boolean
  /** Epoch milliseconds; a label later than this is an error. */
  readonly now?: number
}

/** 滑动值列 — scaled as an ObservationColumn is; what cannot be read is missing here, without an issue. */
export interface RunningColumn {
  readonly decimals: number
  readonly values: Int32Array
}

/** 读出的发布表 — the rows of the file in their order; start is NaN where a bad row's label names no hour. */
export interface NationalFeed {
  readonly table: ObservationTable
  readonly running: Readonly<Partial<Record<FeedRunning, RunningColumn>>>
  /** Labels as printed: `texts[index[row]]`. */
  readonly labels: { readonly texts: readonly string[]; readonly index: Uint32Array }
  /** 1 for a row with an error; only zeros without `keepsBadRows`. */
  readonly isBad: Uint8Array
  /** Bit i where the row says something for AIR_FACTORS[i] that cannot be a reading; its cell is missing in the table. */
  readonly misread: Uint8Array
  readonly issues: readonly ObservationIssue[]
  /** Issues found beyond those listed. */
  readonly unlisted: number
  readonly badRows: number
}

/** 读取结果 — refused: the file as a whole cannot be read; the issues say why. */
export type NationalFeedReading =
  | { readonly kind: 'read'; readonly feed: NationalFeed }
  | { readonly kind: 'refused'; readonly issues: readonly ObservationIssue[] }

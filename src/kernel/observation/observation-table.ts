import type { Factor, UnitCode } from '#kernel/observation/factor.ts'

/** 缺测 — nothing was reported (empty, NA, —); the value of a cell in a scaled column. */
export const MISSING = -2_147_483_648
/** 未监测 — not in the station's monitoring plan (/); does not block an AQI (HJ 633-2026 5.3.2). */
export const NOT_MONITORED = -2_147_483_647

/** 观测列 — one factor, scaled to whole numbers: value × 10^decimals in `unit`. */
export interface ObservationColumn {
  readonly factor: Factor
  readonly unit: UnitCode
  readonly decimals: number
  /** One a row; MISSING, NOT_MONITORED or a scaled value. */
  readonly values: Int32Array
  /** 1 where the cell is "below detection" and its value the detection limit; null where no cell is. */
  readonly below: Uint8Array | null
}

/** 文件中的点位 — as the file names it. */
export interface ListedStation {
  readonly code: string
  readonly name: string | null
  readonly area: string | null
  readonly lon: number | null
  readonly lat: number | null
}

/**
 * 观测表 — what a monitoring file says, column by column, in the order of its rows. Times are starts of intervals: the
 * reader has already applied the label convention it was told.
 */
export interface ObservationTable {
  readonly stations: readonly ListedStation[]
  /** 1-based line or row of the file each row came from. */
  readonly lines: Uint32Array
  /** Index into `stations`. */
  readonly station: Uint32Array
  /** Epoch milliseconds of the start of the interval. */
  readonly start: Float64Array
  readonly columns: readonly ObservationColumn[]
  /** Published by whoever published the values: AQI, primary pollutants or class as printed; null column where the form has none. */
  readonly published: PublishedColumns | null
}

/** 公布列 — texts exactly as printed, '' where there was none. */
export interface PublishedColumns {
  readonly aqi: readonly string[] | null
  readonly primary: readonly string[] | null
  readonly waterClass: readonly string[] | null
}

/** 时标约定 — hour-ending: 12:00 names 11:00–12:00; hour-starting: 12:00–13:00; instant: a grab sample at that moment. */
export const LABEL_CONVENTIONS = ['ending', 'starting', 'instant'] as const
export type LabelConvention = (typeof LABEL_CONVENTIONS)[number]

/** 间隔 — how long one reading stands for. */
export const INTERVALS = ['hour', 'fourHours', 'day', 'month', 'sample'] as const
export type Interval = (typeof INTERVALS)[number]

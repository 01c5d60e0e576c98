/**
 * 列的用途 — what a column of a table is, other than a factor. time: date and hour in one cell; year, month, day and hour
 * may stand in columns of their own; waterClass, aqi and primary are what somebody published beside the values.
 */
export const COLUMN_ROLES = [
  'station',
  'stationName',
  'area',
  'time',
  'date',
  'year',
  'month',
  'day',
  'hour',
  'waterClass',
  'aqi',
  'primary',
] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** 列的用途 — `factor` and `unit` as the person named them; a factor or unit nobody knows is an error when it is read. */
export type ColumnUse =
  | { readonly kind: 'ignore' }
  | { readonly kind: ColumnRole }
  | { readonly kind: 'factor'; readonly factor: string; readonly unit: string }

/** 列的对应 — printed head of each column, in order, and what it is; matched by a person once and remembered. */
export interface ColumnMapping {
  readonly columns: readonly { readonly head: string; readonly use: ColumnUse }[]
  /** For files of one station that do not name it. */
  readonly stationCode: string | null
}

import type { ColumnMapping } from '#kernel/observation/column-mapping.ts'
import type { ObservationForm } from '#kernel/observation/observation-form.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import type { Interval, LabelConvention, ObservationTable } from '#kernel/observation/observation-table.ts'

/** 读法 — what a person has said about the file; what nobody said is recognised from its heads. */
export interface ReadOptions {
  readonly fileName: string
  readonly form?: ObservationForm
  readonly labelConvention?: LabelConvention
  readonly mapping?: ColumnMapping
  /** Epoch milliseconds; a label later than this is an error. */
  readonly now: number
}

/**
 * 还须说明 — what only a person can say. The readings must not be taken in while anything is left of it.
 * labelConvention: whether 12:00 names the hour before or after; station: which one a file without names is of;
 * unit: of a column whose unit is unknown or looks wrong (say it in the mapping); mapping: which column is what.
 */
export type ReadingNeed =
  | { readonly kind: 'labelConvention' }
  | { readonly kind: 'station' }
  | { readonly kind: 'mapping' }
  | { readonly kind: 'unit'; readonly column: string; readonly factor: string }

/** What a person sees of the file to match its columns: heads as printed and the first rows below them. */
export interface FilePreview {
  readonly head: readonly string[]
  readonly sample: readonly (readonly string[])[]
}

/** 读出的观测 — what can be taken in, and what was found on the way. */
export interface ReadObservations extends FilePreview {
  readonly kind: 'read'
  readonly form: ObservationForm
  readonly interval: Interval
  /** The convention the starts were worked out by; null: nobody said, starts are the labels as printed. */
  readonly labelConvention: LabelConvention | null
  /** What each column was taken for: the person's own matching, or ours to be corrected; null: the form is fixed. */
  readonly mapping: ColumnMapping | null
  /** The rows that can be taken; those with an error are not in it. */
  readonly table: ObservationTable
  readonly issues: readonly ObservationIssue[]
  /** Issues found beyond those listed: a hopeless file has more than anybody reads. */
  readonly unlistedIssues: number
  /** Rows with an error: taken by nobody unless the person says the good ones shall go without them. */
  readonly badLines: number
  readonly needs: readonly ReadingNeed[]
}

/** 读不出 — the file as a whole cannot be read as it is; the issues say why and what to do. */
export interface RefusedObservations extends FilePreview {
  readonly kind: 'refused'
  readonly form: ObservationForm | null
  /** A matching of columns to begin with, where there are heads at all. */
  readonly mapping: ColumnMapping | null
  readonly issues: readonly ObservationIssue[]
  readonly needs: readonly ReadingNeed[]
}

export type ObservationReading = ReadObservations | RefusedObservations

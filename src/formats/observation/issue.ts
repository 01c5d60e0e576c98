import type { ObservationIssue, ObservationIssueCode } from '#kernel/observation/observation-issue.ts'
import type { Severity } from '#kernel/result/issue.ts'

/** What refuses a row or a file, what is taken with a flag, and what is only worth knowing. */
const SEVERITIES: Readonly<Record<ObservationIssueCode, Severity>> = {
  FILE_EMPTY: 'error',
  FILE_TOO_LARGE: 'error',
  FILE_UNREADABLE: 'error',
  FILE_ENCRYPTED: 'error',
  FORM_UNKNOWN: 'error',
  COLUMN_MISSING: 'error',
  COLUMN_UNMAPPED: 'info',
  COLUMN_TWICE: 'error',
  TIME_UNREADABLE: 'error',
  TIME_IN_FUTURE: 'error',
  HOUR_TWICE: 'info',
  HOUR_TWICE_DIFFERENT: 'error',
  HOUR_25: 'error',
  STATION_MISSING: 'error',
  NUMBER_UNREADABLE: 'error',
  NUMBER_NEGATIVE: 'error',
  NUMBER_ABSURD: 'error',
  UNIT_LIKELY_WRONG: 'error',
  UNIT_UNKNOWN: 'error',
  PM_INVERTED: 'warning',
  CONSTANT_RUN: 'warning',
  ENCODING_MIXED: 'error',
  CLASS_INCONSISTENT: 'warning',
  DETECTION_LIMIT_MISSING: 'error',
  CELL_REJECTED: 'warning',
  ROW_SHORT: 'error',
  ROW_LONG: 'error',
  ROW_NOT_DATA: 'info',
}

/** 问题的位置 — line of the file, printed head of the column; null where it is about all of them. */
export interface IssuePlace {
  readonly line: number | null
  readonly column: string | null
}

export function observationIssue(
  code: ObservationIssueCode,
  { line, column }: IssuePlace,
  params: ObservationIssue['params'],
): ObservationIssue {
  return { code, severity: SEVERITIES[code], line, column, params }
}

import type { Severity } from '#kernel/result/issue.ts'

/**
 * 观测问题 — what is wrong with a cell, a row or a file. error: the row cannot be taken; warning: taken and flagged, a
 * person should look; info: worth knowing.
 */
export const OBSERVATION_ISSUE_CODES = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FILE_ENCRYPTED',
  'FORM_UNKNOWN',
  'COLUMN_MISSING',
  'COLUMN_UNMAPPED',
  'COLUMN_TWICE',
  'TIME_UNREADABLE',
  'TIME_IN_FUTURE',
  'HOUR_TWICE',
  'HOUR_TWICE_DIFFERENT',
  'HOUR_25',
  'STATION_MISSING',
  'NUMBER_UNREADABLE',
  'NUMBER_NEGATIVE',
  'NUMBER_ABSURD',
  'UNIT_LIKELY_WRONG',
  'UNIT_UNKNOWN',
  'PM_INVERTED',
  'CONSTANT_RUN',
  'ENCODING_MIXED',
  'CLASS_INCONSISTENT',
  'DETECTION_LIMIT_MISSING',
  'CELL_REJECTED',
  'ROW_SHORT',
  'ROW_LONG',
  'ROW_NOT_DATA',
] as const
export type ObservationIssueCode = (typeof OBSERVATION_ISSUE_CODES)[number]

/** 观测问题 — `line` and `column` as the person finds them in the file: 1-based row, printed head of the column. */
export interface ObservationIssue {
  readonly code: ObservationIssueCode
  readonly severity: Severity
  readonly line: number | null
  readonly column: string | null
  /** Slots of the sentence in the dictionaries; `text` is the cell as printed. */
  readonly params: Readonly<Record<string, string | number>>
}

/** 问题的参数 — what every issue of a code brings along at least: the slots its sentence may have. */
export const OBSERVATION_ISSUE_PARAMS: Readonly<Record<ObservationIssueCode, readonly string[]>> = {
  FILE_EMPTY: [],
  FILE_TOO_LARGE: [],
  FILE_UNREADABLE: ['content'],
  FILE_ENCRYPTED: [],
  FORM_UNKNOWN: [],
  COLUMN_MISSING: [],
  COLUMN_UNMAPPED: [],
  COLUMN_TWICE: [],
  TIME_UNREADABLE: ['text'],
  TIME_IN_FUTURE: ['text'],
  HOUR_TWICE: ['station', 'text', 'firstLine'],
  HOUR_TWICE_DIFFERENT: ['station', 'text', 'firstLine'],
  HOUR_25: ['text'],
  STATION_MISSING: [],
  NUMBER_UNREADABLE: ['text'],
  NUMBER_NEGATIVE: ['text'],
  NUMBER_ABSURD: ['text'],
  UNIT_LIKELY_WRONG: ['median', 'unit', 'likely'],
  UNIT_UNKNOWN: ['unit'],
  PM_INVERTED: ['pm25', 'pm10'],
  CONSTANT_RUN: ['station', 'from', 'to', 'count', 'value'],
  ENCODING_MIXED: [],
  CLASS_INCONSISTENT: ['text', 'computed'],
  DETECTION_LIMIT_MISSING: ['text'],
  CELL_REJECTED: ['text'],
  ROW_SHORT: ['have', 'need'],
  ROW_LONG: ['have', 'need'],
  ROW_NOT_DATA: ['text'],
}

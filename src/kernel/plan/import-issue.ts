import type { Issue } from '#kernel/result/issue.ts'

/**
 * 导入问题 — the closed list of what can be wrong with a file, each with the parameters its sentence names.
 * `line` counts from 1; sizes are in MB. Sentences in both languages: contract/messages/import-issues.ts.
 */
export const IMPORT_ISSUE_PARAMS = {
  FILE_EMPTY: [],
  FILE_TOO_LARGE: ['sizeMb', 'limitMb'],
  FORMAT_UNKNOWN: ['extension'],
  FORMAT_UNSUPPORTED: ['format'],
  FORMAT_MISMATCH: ['extension', 'actual'],
  DOCX_BROKEN: ['part'],
  DOCX_ENCRYPTED: [],
  DOC_BROKEN: ['part'],
  DOC_ENCRYPTED: [],
  DOC_TOO_OLD: [],
  DOC_NUMBERING: ['text'],
  DOC_TEXT_BOX: ['text'],
  HTML_NO_TEXT: [],
  HTML_TOO_COMPLEX: [],
  OFD_BROKEN: ['part'],
  OFD_ENCRYPTED: [],
  OFD_NO_TEXT: ['pages'],
  OFD_TOO_LONG: ['pages', 'limit'],
  PDF_BROKEN: [],
  PDF_ENCRYPTED: [],
  PDF_NO_TEXT: ['pages'],
  PDF_TABLE_UNCLEAR: ['page'],
  PDF_TOO_COMPLEX: [],
  PDF_TOO_LONG: ['pages', 'limit'],
  ZIP_BOMB: ['part'],
  ENCODING_UNKNOWN: [],
  CONTROL_CHARACTERS: ['count', 'line', 'character'],
  CONTROL_CHARACTERS_KEPT: ['count', 'line', 'character'],
  CHARACTERS_LOST: ['count', 'line'],
  TEXT_EMPTY: [],
  TEXT_TOO_LONG: ['limit'],
  TOO_MANY_PARAGRAPHS: ['limit'],
} as const satisfies Record<string, readonly string[]>

export type ImportIssueCode = keyof typeof IMPORT_ISSUE_PARAMS
export type ImportIssueParams<Code extends ImportIssueCode> = Readonly<
  Record<(typeof IMPORT_ISSUE_PARAMS)[Code][number], string | number>
>
export type ImportIssue = Issue<ImportIssueCode>

const WARNINGS: readonly ImportIssueCode[] = ['CONTROL_CHARACTERS_KEPT', 'CHARACTERS_LOST']

/** 构造导入问题 — refusals are errors, findings that a person may accept are warnings; `at` is 0 for the whole file. */
export function importIssue<Code extends ImportIssueCode>(
  code: Code,
  params: ImportIssueParams<Code>,
  at = 0,
): ImportIssue {
  return { code, severity: WARNINGS.includes(code) ? 'warning' : 'error', params, source: { start: at, end: at } }
}

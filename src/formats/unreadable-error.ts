import {
  type ImportIssue,
  type ImportIssueCode,
  type ImportIssueParams,
  importIssue,
} from '#kernel/plan/import-issue.ts'

/** 无法读取 — ends a reading from any depth of a stream; `readDocument` turns it into its issue, nobody else catches it. */
export class UnreadableError extends Error {
  readonly issue: ImportIssue

  constructor(issue: ImportIssue) {
    super(issue.code)
    this.name = 'UnreadableError'
    this.issue = issue
  }
}

export function unreadable<Code extends ImportIssueCode>(code: Code, params: ImportIssueParams<Code>): UnreadableError {
  return new UnreadableError(importIssue(code, params))
}

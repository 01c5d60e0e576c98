import type { Language } from '#cli/language.ts'
import { observationSentence } from '#cli/output/observation-sentence.ts'
import { Reporter } from '#cli/output/report.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import { sayWater } from './texts.ts'
import type { WaterRow } from './water-rows.ts'

const TOLD: ReadonlySet<ObservationIssue['code']> = new Set(['COLUMN_UNMAPPED', 'ROW_NOT_DATA'])

/** Beyond so many sentences nobody reads on; the count of the others follows. */
const MOST_SAID = 50

/**
 * 报告问题 — errors and warnings on standard error, one a line; and every column nobody recognised, for a factor written in
 * an unknown way would otherwise be missing without a word, and every row taken for a summary, which might be a section.
 */
export function reportIssues(file: string, issues: readonly ObservationIssue[], language: Language): void {
  const told = issues.filter(({ severity, code }) => severity !== 'info' || TOLD.has(code))
  const reporter = new Reporter(file, language)
  for (const issue of told.slice(0, MOST_SAID)) reporter.observationIssue(issue)
  const more = told.length - MOST_SAID
  if (more > 0) process.stderr.write(`${sayWater('moreIssues', language, { count: more })}\n`)
}

/** 未评价的原因 — the errors of a row in one sentence; null where it has none. */
export function unreadableReason(row: WaterRow, language: Language): string | null {
  const errors = row.issues.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return null
  const issues = errors.map((issue) => observationSentence(issue, language)).join(' ')
  return sayWater('cannotRead', language, { issues })
}

import { readDocument } from '#formats/read-document.ts'
import { parsePlan } from '#kernel/plan-parser/parse-plan.ts'
import type { ParsedDocument } from '#kernel/plan-parser/parsed-document.ts'
import { planLexicon } from '#packs/lexicon/plan.ts'
import { CliError } from './cli-error.ts'
import type { Language } from './language.ts'
import { Reporter } from './output/report.ts'
import { readInput } from './read-input.ts'

export interface ReadPlan {
  readonly text: string
  readonly parsed: ParsedDocument
}

/** 读计划 — a file's text and what the parser makes of it; null after saying on standard error why there is none. */
export async function readPlan(file: string, language: Language): Promise<ReadPlan | null> {
  const reporter = new Reporter(file, language)
  try {
    const input = await readInput(file)
    if (!input.ok) {
      reporter.importIssue(input.issue)
      return null
    }
    const read = await readDocument(input.bytes, input.fileName)
    for (const issue of read.issues) reporter.importIssue(issue)
    if (!read.ok) return null
    const parsed = parsePlan(read.value.source, planLexicon)
    for (const issue of parsed.issues) if (issue.severity === 'error') reporter.planIssue(issue)
    return { text: read.value.source.text, parsed }
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    reporter.cliError(error)
    return null
  }
}

import type { CliError } from '#cli/cli-error.ts'
import type { Language } from '#cli/language.ts'
import { CLI_ERROR_MESSAGES } from '#cli/messages.ts'
import { observationSentence } from '#cli/output/observation-sentence.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { IMPORT_ISSUE_MESSAGES } from '#contract/messages/import-issues.ts'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import type { ObservationIssue } from '#kernel/observation/observation-issue.ts'
import type { ImportIssue } from '#kernel/plan/import-issue.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'

import { say } from './say.ts'

/** 报告 — what is said on standard error: where, how grave, what and what to do, and the code to quote. */
export class Reporter {
  readonly #language: Language
  readonly #where: string

  constructor(file: string, language: Language) {
    this.#language = language
    this.#where = file === '-' ? say('standardInput', language) : file
  }

  importIssue(issue: ImportIssue): void {
    const sentence = fillSlots(IMPORT_ISSUE_MESSAGES[issue.code][this.#language], issue.params)
    this.#line(issue.severity, sentence, issue.code)
  }

  planIssue(issue: PlanIssue): void {
    const { title, advice } = PLAN_ISSUE_MESSAGES[issue.code]
    const stop = this.#language === 'zh' ? '。' : '. '
    const sentence = fillSlots(title[this.#language] + stop + advice[this.#language], issue.params)
    this.#line(issue.severity, sentence, issue.code)
  }

  observationIssue(issue: ObservationIssue): void {
    this.#line(issue.severity, observationSentence(issue, this.#language), issue.code)
  }

  cliError(error: CliError): void {
    this.#line('error', fillSlots(CLI_ERROR_MESSAGES[error.code][this.#language], error.params), error.code)
  }

  #line(severity: ImportIssue['severity'], sentence: string, code: string): void {
    const colon = this.#language === 'zh' ? '：' : ': '
    process.stderr.write(`${this.#where}${colon}${say(severity, this.#language)}${colon}${sentence} [${code}]\n`)
  }
}

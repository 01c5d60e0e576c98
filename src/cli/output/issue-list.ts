import type { Language } from '#cli/language.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import { PLAN_ISSUE_CODES, type PlanIssue, type PlanIssueCode } from '#kernel/plan/lint.ts'
import { say } from './say.ts'
import { clip, padTo } from './text-width.ts'

const EXCERPT_COLUMNS = 60

/** 问题清单 — the issues of a plan by kind: what it is, what to do, and every place where it stands. */
export function issueList(issues: readonly PlanIssue[], text: string, language: Language): string {
  if (issues.length === 0) return `${say('noIssues', language)}\n`
  const groups = PLAN_ISSUE_CODES.flatMap((code) => {
    const found = issues.filter((issue) => issue.code === code)
    return found.length === 0 ? [] : [group(code, found, text, language)]
  })
  return `${groups.join('\n\n')}\n`
}

function group(code: PlanIssueCode, found: readonly PlanIssue[], text: string, language: Language): string {
  const { title, advice } = PLAN_ISSUE_MESSAGES[code]
  const severity = say(found[0]?.severity ?? 'warning', language)
  const places = found.map((issue) => place(issue, text, language))
  return [
    `${title[language]}  [${severity} ${code}]`,
    fillSlots(advice[language], found[0]?.params ?? {}),
    ...places,
  ].join('\n')
}

function place(issue: PlanIssue, text: string, language: Language): string {
  const { start, end } = issue.source
  const excerpt = text.slice(start, end).replace(/\s+/g, ' ').trim()
  const line = say('line', language, { line: lineAt(text, start) })
  return `  ${padTo(issue.item ?? '', 8)} ${padTo(line, 10)} ${clip(excerpt, EXCERPT_COLUMNS)}`.trimEnd()
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length
}

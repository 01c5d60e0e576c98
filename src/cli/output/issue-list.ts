import type { Language } from '#cli/language.ts'
import { fillSlots } from '#contract/messages/fill-slots.ts'
import { PLAN_ISSUE_MESSAGES } from '#contract/messages/plan-issues.ts'
import { PLAN_ISSUE_CODES, type PlanIssue, type PlanIssueCode } from '#kernel/plan/lint.ts'
import { say } from './say.ts'
import { clip, padTo } from './text-width.ts'

const EXCERPT_COLUMNS = 60
const SHORTEST_EXCERPT = 10
const CONTEXT = 12

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
  const line = say('line', language, { line: lineAt(text, issue.source.start) })
  const item = String(issue.params.clause ?? issue.item ?? '')
  return `  ${padTo(item, 9)} ${padTo(line, 10)} ${clip(excerpt(issue, text), EXCERPT_COLUMNS)}`.trimEnd()
}

/** The words concerned; a single word such as 等 with what stands around it in its line. */
function excerpt(issue: PlanIssue, text: string): string {
  const { start, end } = issue.source
  const words = text.slice(start, end)
  if (words.length >= SHORTEST_EXCERPT) return words.replace(/\s+/g, ' ').trim()
  const before =
    text
      .slice(Math.max(0, start - CONTEXT), start)
      .split(/[\r\n]/)
      .at(-1) ?? ''
  const after = text.slice(end, end + CONTEXT).split(/[\r\n]/)[0] ?? ''
  return `${before.length === CONTEXT ? '…' : ''}${before}${words}${after}${after.length === CONTEXT ? '…' : ''}`.trim()
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length
}

import type { PlanIssue } from '#kernel/plan/lint.ts'
import type { ParsedClause, ParsedTarget } from '#kernel/plan/model.ts'
import type { ReadItem } from '#kernel/plan-parser/items/assemble.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

const DIGIT = /[\d０-９]/

/** 数值体检 — values that another document sets, and numbers in clauses that only encourage. */
export function lintValues({ item }: ReadItem): readonly PlanIssue[] {
  const clauses = new Map(item.clauses.map((clause) => [clause.id, clause]))
  const issues: PlanIssue[] = []
  const awaited = item.targets.find((target) => target.external && target.value === null)
  if (awaited) {
    const source = placeOf(awaited, clauses.get(awaited.clause), item.source)
    const params = { indicator: awaited.indicator, clause: awaited.clause }
    issues.push({ code: 'VALUE_ELSEWHERE', severity: 'info', item: item.id, params, source })
  }
  const numbered = new Set<string>()
  for (const target of item.targets) {
    const clause = clauses.get(target.clause)
    if (clause?.kind !== 'soft' || numbered.has(clause.id) || !DIGIT.test(target.text)) continue
    numbered.add(clause.id)
    const source = placeOf(target, clause, item.source)
    const params = { clause: clause.id, text: target.text }
    issues.push({ code: 'SOFT_WITH_NUMBER', severity: 'info', item: item.id, params, source })
  }
  return issues
}

function placeOf(target: ParsedTarget, clause: ParsedClause | undefined, item: TextSpan): TextSpan {
  if (!clause) return item
  const at = clause.text.indexOf(target.text)
  return at < 0
    ? clause.source
    : { start: clause.source.start + at, end: clause.source.start + at + target.text.length }
}

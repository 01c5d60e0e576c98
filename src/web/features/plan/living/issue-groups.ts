import type { PlanIssue, PlanIssueCode } from '#kernel/plan/lint.ts'
import type { Severity } from '#kernel/result/issue.ts'

/** 体检分组 — the issues of one code, in printed order. */
export interface IssueGroup {
  readonly code: PlanIssueCode
  readonly severity: Severity
  readonly issues: readonly PlanIssue[]
}

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** 分组 — gravest first, then the codes that stand earliest in the document. */
export function issueGroups(issues: readonly PlanIssue[]): IssueGroup[] {
  const groups = new Map<PlanIssueCode, PlanIssue[]>()
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue])
  return [...groups]
    .map(([code, found]) => ({
      code,
      severity: found.reduce<Severity>(
        (worst, { severity }) => (WEIGHT[severity] < WEIGHT[worst] ? severity : worst),
        'info',
      ),
      issues: [...found].sort((a, b) => a.source.start - b.source.start),
    }))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}

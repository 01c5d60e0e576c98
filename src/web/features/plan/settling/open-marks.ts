import type { LivingPlan } from '#contract/schemas/plan.ts'
import type { PlanIssue } from '#kernel/plan/lint.ts'
import { settlementOfMark } from '#kernel/plan/settlement.ts'

/** 待处理批注 — the marks of a plan nobody has answered; a question asked is not an answer. */
export function openMarksOf({ issues, settlements, document }: LivingPlan): readonly PlanIssue[] {
  return issues.filter((issue) => {
    const settled = settlementOfMark(issue, settlements, document.text)
    return settled === undefined || settled.kind === 'question'
  })
}

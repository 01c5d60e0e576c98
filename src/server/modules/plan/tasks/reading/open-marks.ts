import type { PlanIssue } from '#kernel/plan/lint.ts'
import { settlementOfMark } from '#kernel/plan/settlement.ts'
import type { HeldSettlement } from './settlement-rows.ts'

interface MarkedTask {
  readonly key: string
  readonly issues: readonly PlanIssue[]
  /** Those about this task, newest first; their keys may be those of an earlier version. */
  readonly settlements: readonly HeldSettlement[]
  /** Of the document. */
  readonly text: string
}

/** 未处理批注 — how many proof marks of a task nobody has settled. */
export function openMarksOf({ key, issues, settlements, text }: MarkedTask): number {
  const own = settlements.map((settlement) => ({ ...settlement, taskKey: key }))
  return issues.filter((issue) => settlementOfMark(issue, own, text) === undefined).length
}

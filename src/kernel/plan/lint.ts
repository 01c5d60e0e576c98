import type { Issue } from '#kernel/result/issue.ts'

/** 计划体检代码 — the closed list of what lint can say of a plan. */
export const PLAN_ISSUE_CODES = [
  'LEAD_MISSING',
  'RESPONSIBLE_EMPTY',
  'DEADLINE_BEFORE_ISSUE',
  'DEADLINE_NOT_IN_CELL',
  'LEAD_IS_RECEIVER',
  'SCOPE_OF_UPPER_PLAN',
  'SERIAL_EMPTY',
  'OPEN_ENDED',
  'CLASS_NOTATION_MIXED',
  'DATUM_MISSING',
  'VALUE_ELSEWHERE',
  'SOFT_WITH_NUMBER',
  'NOT_A_PLAN',
  'NO_TASKS',
  'UNIT_UNKNOWN',
] as const

export type PlanIssueCode = (typeof PLAN_ISSUE_CODES)[number]
export type PlanIssue = Issue<PlanIssueCode>

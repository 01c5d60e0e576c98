import type { PlanIssue, PlanIssueCode } from '#kernel/plan/lint.ts'
import type { SettledField, SettledMark } from '#kernel/plan/settlement.ts'

/** Which field a mark is about: where “correct” begins. */
const FIELD_OF: Readonly<Record<PlanIssueCode, SettledField>> = {
  LEAD_MISSING: 'lead',
  LEAD_IS_RECEIVER: 'lead',
  RESPONSIBLE_EMPTY: 'responsible',
  OPEN_ENDED: 'responsible',
  UNIT_UNKNOWN: 'responsible',
  SERIAL_EMPTY: 'responsible',
  DEADLINE_BEFORE_ISSUE: 'deadlines',
  DEADLINE_NOT_IN_CELL: 'deadlines',
  SCOPE_OF_UPPER_PLAN: 'targets',
  CLASS_NOTATION_MIXED: 'targets',
  DATUM_MISSING: 'targets',
  VALUE_ELSEWHERE: 'targets',
  SOFT_WITH_NUMBER: 'targets',
  NOT_A_PLAN: 'targets',
  NO_TASKS: 'targets',
}

export const fieldOfMark = ({ code }: PlanIssue): SettledField => FIELD_OF[code]

/** 批注 — an issue as a settlement refers to it: by its words, which an amendment may move. */
export function markOf({ code, source }: PlanIssue, document: string): SettledMark {
  return { code, text: document.slice(source.start, source.end) }
}

import type { PlanIssue, PlanIssueCode } from '#kernel/plan/lint.ts'
import type { Deadline, ParsedTarget, Role } from '#kernel/plan/model.ts'
import type { Instant } from '#kernel/time/calendar.ts'

/** 可校订项 — what a person may put right in a task as read: its units in a role, its deadlines, its targets. */
export const SETTLED_FIELDS = ['lead', 'supporting', 'responsible', 'deadlines', 'targets'] as const
export type SettledField = (typeof SETTLED_FIELDS)[number]

/** 单位名单 — the names in one role in printed order; `openEnded` is 等. */
export interface RoleValue {
  readonly names: readonly string[]
  readonly openEnded: boolean
}

/** 校订值 — the whole value of one field of one task. */
export type SettledValue =
  | { readonly field: Role; readonly value: RoleValue }
  | { readonly field: 'deadlines'; readonly value: readonly Deadline[] }
  | { readonly field: 'targets'; readonly value: readonly ParsedTarget[] }

/**
 * 体检批注 — the proof mark a settlement answers: its code and the words it stands at. Words, not offsets: they survive
 * an amendment that moves the sentence.
 */
export interface SettledMark {
  readonly code: PlanIssueCode
  readonly text: string
}

/**
 * 校订 — one thing a person has settled about a plan, with its reason. correction 更正: a value is replaced;
 * confirmation 确认: the printed words stand; question 问计划办: somebody has to answer; rolledOver 结转: a target of the
 * year before waits for its new value. Of several about the same thing the newest active one holds.
 */
export interface Settlement {
  readonly id: string
  readonly kind: SettlementKind
  /** Key of the task in the version it is read in; null: about the document as a whole. */
  readonly taskKey: string | null
  /** What a correction replaces; null for the other kinds. */
  readonly before: SettledValue | null
  readonly after: SettledValue | null
  readonly mark: SettledMark | null
  readonly reason: string
  readonly by: string
  readonly knownAt: Instant
  /** Null while it holds. */
  readonly ended: SettlementEnd | null
}

export const SETTLEMENT_KINDS = ['correction', 'confirmation', 'question', 'rolledOver'] as const
export type SettlementKind = (typeof SETTLEMENT_KINDS)[number]

/** 校订终止 — withdrawn 撤回 by a person, replaced 被新的校订取代, amended 被修订后的正文取代. */
export interface SettlementEnd {
  readonly kind: 'withdrawn' | 'replaced' | 'amended'
  readonly by: string
  readonly at: Instant
}

/** 批注的校订 — the settlement that answers a proof mark, newest first; undefined while the mark is open. `text` is the document's. */
export function settlementOfMark(
  issue: PlanIssue,
  settlements: readonly Settlement[],
  text: string,
): Settlement | undefined {
  const words = text.slice(issue.source.start, issue.source.end)
  return newestFirst(settlements).find(
    ({ ended, mark, taskKey }) =>
      ended === null && mark?.code === issue.code && mark.text === words && taskKey === (issue.item ?? null),
  )
}

/** 项的校订 — the settlement in force for one field of one task. */
export function settlementOfField(
  taskKey: string,
  field: SettledField,
  settlements: readonly Settlement[],
): Settlement | undefined {
  return newestFirst(settlements).find(
    (settlement) => settlement.ended === null && settlement.taskKey === taskKey && settlement.after?.field === field,
  )
}

/** Of two known at one moment the later written is newer: ids are UUIDv7, which sort by the time they were made. */
function newestFirst(settlements: readonly Settlement[]): readonly Settlement[] {
  return [...settlements].sort(
    (one, other) => Date.parse(other.knownAt) - Date.parse(one.knownAt) || (one.id < other.id ? 1 : -1),
  )
}

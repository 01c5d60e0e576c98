import type { Deadline, Domain, ParsedClause, ParsedTarget, Role } from '#kernel/plan/model.ts'
import type { SourceSpan } from '#kernel/result/issue.ts'
import type { Instant } from '#kernel/time/calendar.ts'

/** 计划版本 — one version of a plan; what was in force at T has effectiveAt <= T, what the county knew knownAt <= T. */
export interface PlanVersion {
  readonly id: string
  readonly planId: string
  readonly no: number
  readonly documentId: string
  readonly basedOn?: string
  readonly effectiveAt: Instant
  readonly knownAt: Instant
  readonly status: 'current' | 'superseded'
}

/** 条款 — a clause of a version; `lineageId` follows it through amendments. */
export interface Clause extends Omit<ParsedClause, 'id' | 'source'> {
  readonly id: string
  readonly lineageId: string
  readonly planVersionId: string
  readonly ordinal: number
  readonly span: SourceSpan
}

/** 任务单位 — a unit or a set in one role of a task. */
export interface Assignment {
  readonly role: Role
  readonly party: { readonly orgUnit: string } | { readonly set: string; readonly openEnded: boolean }
  readonly clauseId?: string
}

/** 目标 — as parsed, with an identity and the indicator that will compute it once one is bound. */
export interface Target extends Omit<ParsedTarget, 'clause' | 'indicator'> {
  readonly id: string
  readonly clauseId: string
  readonly indicatorId: string | null
}

/** 任务 — an action whose source is a clause. */
export interface Task {
  readonly id: string
  readonly planVersionId: string
  readonly key: string
  readonly title: string
  readonly domain: Domain
  readonly clauseIds: readonly string[]
  readonly assignments: readonly Assignment[]
  readonly deadlines: readonly Deadline[]
  readonly targets: readonly Target[]
  readonly isContinuous: boolean
}

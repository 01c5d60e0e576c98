import type { DocumentRef } from '#kernel/plan/model.ts'

/** 数据阶段 — realtime 实时, reviewed 审核, published 公布 (with its document). */
export type Stage = 'realtime' | 'reviewed' | 'published'

/** 规则引用 — the standard and clause a rule stands in; `unverified` is shown as 待核 wherever it decides. */
export interface RuleRef {
  readonly standard: string
  readonly clause: string
  readonly status: 'verified' | 'unverified'
}

/** 证据引用 — one version of one record: an observation, a ledger row, a case, an evidence file or a raw frame. */
export interface RecordRef {
  readonly kind: 'observation' | 'ledgerRow' | 'case' | 'evidence' | 'frame'
  readonly id: string
  readonly version: number
}

/** 依据 — by which edition and clause, from how many of how many rows, an evaluation was reached. */
export interface Basis {
  readonly edition: string
  readonly clause: string
  readonly stage: Stage
  readonly have: number
  readonly need: number
  readonly packHash: string
  readonly inputsHash: string
  readonly rows: readonly RecordRef[]
}

/**
 * 评价 — a value with its basis, or the reason why there is none. Never 0, null, NaN or an empty cell for "no value".
 * insufficient 数据不足 · missing 缺失 · awaiting 待下达 · notApplicable 不适用
 */
export type Evaluation<T> =
  | { readonly kind: 'value'; readonly value: T; readonly basis: Basis }
  | { readonly kind: 'insufficient'; readonly have: number; readonly need: number; readonly rule: RuleRef }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'awaiting'; readonly from: string; readonly document?: DocumentRef }
  | { readonly kind: 'notApplicable'; readonly reason: string }

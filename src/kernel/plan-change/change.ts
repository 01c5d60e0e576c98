import type { ParsedPlan } from '#kernel/plan/model.ts'
import type { SettledField, SettledValue } from '#kernel/plan/settlement.ts'
import type { TextSpan } from '#kernel/result/issue.ts'

/** 计划内容 — the text of a version and what was read from it, as printed: settlements are no part of it. */
export interface PlanContent {
  readonly text: string
  readonly plans: readonly ParsedPlan[]
}

/** same 未变 · edited 改动 · moved 移位（文字未变） · added 新增 · removed 删去 */
export const CHANGE_KINDS = ['same', 'edited', 'moved', 'added', 'removed'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** 修订痕迹 — a piece of an edited clause: kept, struck out or new. Kept and new joined are the new text, kept and struck out the old. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** One side of a comparison: where the clause or the task stands in that version. */
export interface Place {
  readonly key: string
  readonly source: TextSpan
}

/** 条款变化 — which clause has become which; `taskKey` is that of the version it stands in, the newer one if it can. */
export interface ClauseChange {
  readonly kind: ChangeKind
  readonly taskKey: string
  readonly before: Place | null
  readonly after: Place | null
  /** Of edited clauses the change; of added and removed ones their whole text; of the others none. */
  readonly pieces: readonly TextPiece[]
}

/** 字段变化 — units, deadlines or targets that the two printed texts state differently. */
export interface FieldChange {
  readonly field: SettledField
  readonly before: SettledValue
  readonly after: SettledValue
}

/** 任务变化 — which task has become which. edited: clauses or fields differ; moved: only its place (its key) differs. */
export interface TaskChange {
  readonly kind: ChangeKind
  readonly title: string
  readonly before: Place | null
  readonly after: Place | null
  readonly fields: readonly FieldChange[]
  readonly clauses: readonly ClauseChange[]
}

/** 版本变化 — one version of a plan against another, in the order of the newer; removed tasks follow the task before them. */
export interface PlanChange {
  readonly tasks: readonly TaskChange[]
  /** Tasks by what became of them. */
  readonly counts: Readonly<Record<ChangeKind, number>>
  /** Share of the older version's clause text (0–1) that stands nowhere in the newer. */
  readonly lostRatio: number
  /** Share of the older version's clauses (0–1) that stand in the newer unchanged or edited: how alike the two are. */
  readonly likeness: number
}

/**
 * 校订去向 — what becomes of a settlement when the text is amended. carried 沿用: the amended text says the same about it;
 * written 已写入: the amended text now says what was settled; contested 待定: it says something else, a person chooses
 * (the amended text holds unless they keep the settlement); dropped 失去对象: its task is gone.
 */
export interface Carried {
  readonly settlementId: string
  readonly outcome: 'carried' | 'written' | 'contested' | 'dropped'
  /** Key of the task in the amended version; null when dropped or about the whole document. */
  readonly taskKey: string | null
}
